/** The desk a carrel is: shelf, lamp, an open book. */
export function DeskPicture() {
  return (
    <svg className="desk-picture" viewBox="0 0 360 176" aria-hidden="true">
      <path fill="var(--wash)" stroke="none" d="M205 72h58l36 68H124z" />
      <path d="M52 172V20h9v120M308 172V20h-9v120M61 34h238M61 40h238M36 140h288M36 146h288" />
      <path d="M76 34V12h9v22M85 34V7h7v27M92 34V15h11v19M104 34l9-20 7 3-8 17" />
      <path fill="var(--desk)" d="M234 140V72M214 140c0-5 8-8 20-8s20 3 20 8z" />
      <path stroke="var(--accent)" d="M252 74v13" />
      <circle cx={252} cy={89} r={1.6} fill="var(--accent)" stroke="none" />
      <path stroke="var(--accent)" fill="var(--accent)" d="M200 72c0-15 14-22 34-22s34 7 34 22z" />
      <path
        fill="var(--sheet)"
        d="M160 139c-13-8-30-8-44-4v-5c14-5 31-4 44 4 13-8 30-9 44-4v5c-14-4-31-4-44 4z"
      />
      <path d="M160 134v5" />
    </svg>
  );
}
