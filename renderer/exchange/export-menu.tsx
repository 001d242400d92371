import { FileOutput } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { ModuleView } from '../../contract/views.ts';
import { nameModule } from '../words/name-module.ts';
import { useWords } from '../words/words.ts';
import { ofCourse, ofModule, ofSlide, useExchange } from './exchange.ts';

type Props = {
  module: ModuleView;
  /** Null at the introduction, which is no slide. */
  slide: { key: string; n: number; title: string } | null;
};

/** In the bar of a module: exports what was written on the slide in view, in the module, or in its course. */
export function ExportMenu({ module, slide }: Props) {
  const words = useWords();
  const { openExport } = useExchange();
  const { course, path, title } = module;
  const number = nameModule(module).number;
  return (
    <MenuTrigger>
      <Button className="iconbtn" aria-label={words.exchange.exportThese}>
        <FileOutput aria-hidden />
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu aria-label={words.exchange.exportThese}>
          {slide && (
            <MenuItem
              className="menu__item"
              textValue={words.exporting.thisSlide(slide.n)}
              onAction={() => openExport(ofSlide(course.id, path, slide.key, `${title}: ${slide.title}`))}
            >
              {words.exporting.thisSlide(slide.n)}
            </MenuItem>
          )}
          <MenuItem
            className="menu__item"
            textValue={words.exporting.thisModule(number)}
            onAction={() => openExport(ofModule(course.id, path, title))}
          >
            {words.exporting.thisModule(number)}
          </MenuItem>
          <MenuItem
            className="menu__item"
            textValue={words.exporting.wholeCourse}
            onAction={() => openExport(ofCourse(course.id, course.title))}
          >
            {words.exporting.wholeCourse}
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
