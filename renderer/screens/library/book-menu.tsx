import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { EllipsisVertical, RotateCw, X } from 'lucide-react';
import type { CourseCard } from '../../../contract/views.ts';
import { useWords } from '../../words/words.ts';
import { useCourseActions } from './use-course-actions.ts';

export function BookMenu({ course }: { course: CourseCard }) {
  const words = useWords();
  const { readAgain, remove } = useCourseActions(course);
  return (
    <MenuTrigger>
      <Button className="iconbtn book__more" aria-label={words.courseMenu(course.title)}>
        <EllipsisVertical aria-hidden />
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu>
          <MenuItem className="menu__item" textValue={words.readAgain} onAction={readAgain}>
            <RotateCw aria-hidden />
            {words.readAgain}
          </MenuItem>
          <MenuItem className="menu__item" textValue={words.removeCourse} onAction={remove}>
            <X aria-hidden />
            {words.removeCourse}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
