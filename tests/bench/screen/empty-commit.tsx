import { StrictMode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** The least a page of React can do at a key: one state, one text node. */
function Counter() {
  const [count, setCount] = useState(0);
  useEffect(() => {
    const listener = () => setCount((before) => before + 1);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
  return <p>{count}</p>;
}

const place = document.getElementById('page');
if (place === null) throw new Error('index.html has no place for the page.');
flushSync(() =>
  createRoot(place).render(
    <StrictMode>
      <Counter />
    </StrictMode>,
  ),
);
