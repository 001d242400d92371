import { ArrowDownWideNarrow, Check } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { Settings } from '../../../contract/views.ts';
import { useSettings } from '../../look/use-settings.ts';
import { useWords } from '../../words/words.ts';

const orders = ['shelf', 'title', 'read'] as const satisfies readonly Settings['shelfOrder'][];

export function ShelfOrder() {
  const words = useWords();
  const { settings, change } = useSettings();
  const chosen = settings.shelfOrder;
  return (
    <MenuTrigger>
      <Button className="btn btn--bare" aria-label={words.shelfOrderNow(words.shelfOrders[chosen])}>
        <ArrowDownWideNarrow aria-hidden />
        {words.shelfOrders[chosen]}
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu selectionMode="single" selectedKeys={[chosen]} disallowEmptySelection>
          {orders.map((order) => (
            <MenuItem
              key={order}
              id={order}
              className="menu__item"
              textValue={words.shelfOrders[order]}
              onAction={() => change({ shelfOrder: order })}
            >
              {({ isSelected }) => (
                <>
                  {isSelected ? <Check aria-hidden /> : <span className="menu__gap" />}
                  {words.shelfOrders[order]}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
