import { Check, ChevronDown } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { notebookOrders, type NotebookAddress } from '../../address/address.ts';
import { goTo } from '../../address/use-address.ts';
import { useWords } from '../../words/words.ts';

export function NotebookOrderMenu({ address }: { address: NotebookAddress }) {
  const words = useWords();
  const { orders, orderNow } = words.notebook;
  return (
    <MenuTrigger>
      <Button className="btn btn--bare" aria-label={orderNow(orders[address.order])}>
        {orders[address.order]}
        <ChevronDown aria-hidden />
      </Button>
      <Popover className="menu" placement="bottom end">
        <Menu selectionMode="single" selectedKeys={[address.order]} disallowEmptySelection>
          {notebookOrders.map((order) => (
            <MenuItem
              key={order}
              id={order}
              className="menu__item"
              textValue={orders[order]}
              onAction={() => goTo({ ...address, order })}
            >
              {({ isSelected }) => (
                <>
                  {isSelected ? <Check aria-hidden /> : <span className="menu__gap" />}
                  {orders[order]}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
