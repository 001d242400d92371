import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { EllipsisVertical, FileOutput, RotateCw, X } from 'lucide-react';
import type { CourseCard } from '../../../contract/views.ts';
import { ofCourse, useExchange } from '../../exchange/exchange.ts';
import { useWords } from '../../words/words.ts';
import { useCourseActions } from './use-course-actions.ts';

export function BookMenu({ course }: { course: CourseCard }) {
  const words = useWords();
  const { openExport } = useExchange();
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
          <MenuItem
            className="menu__item"
            textValue={words.exchange.exportThese}
            onAction={() => openExport(ofCourse(course.id, course.title))}
          >
            <FileOutput aria-hidden />
            {words.exchange.exportThese}
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
