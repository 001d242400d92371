/**
 * Which folder may import which. The table with the reasons is in docs/architecture.md; each comment here is
 * printed with a finding, so it says what to do instead. tests/unit/boundaries.test.ts breaks every rule once.
 */

const ourFolders = ['core', 'contract', 'backend', 'renderer', 'electron', 'web', 'cli', 'scripts', 'tests'];

/**
 * @param {string} folder
 * @param {string[]} allowed the folders it may import besides itself
 * @param {string} instead
 */
function mayImportOnly(folder, allowed, instead) {
  const forbidden = ourFolders.filter((other) => other !== folder && !allowed.includes(other));
  return {
    name: `${folder}-imports`,
    comment: `${folder} may import ${allowed.length === 0 ? 'nothing else of ours' : `only ${allowed.join(', ')}`}. ${instead}`,
    severity: /** @type {const} */ ('error'),
    from: { path: `^${folder}/` },
    to: { path: `^(${forbidden.join('|')})/` },
  };
}

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    mayImportOnly(
      'core',
      [],
      'Have the caller pass in what core needs (a function or a value), or move the knowledge itself into core.',
    ),
    mayImportOnly(
      'contract',
      ['core'],
      'The contract only says what may be asked: put the schema here and the work behind it into backend.',
    ),
    mayImportOnly(
      'backend',
      ['core', 'contract'],
      'Have the host that starts the backend pass in what differs between hosts.',
    ),
    mayImportOnly(
      'renderer',
      ['core', 'contract'],
      'Ask through a method of the contract; add one to contract/methods.ts where none fits.',
    ),
    mayImportOnly(
      'electron',
      ['core', 'contract', 'backend'],
      'What both hosts need belongs in backend; the page is loaded by address, never imported.',
    ),
    mayImportOnly(
      'web',
      ['core', 'contract', 'backend'],
      'What both hosts need belongs in backend; the page is served as files, never imported.',
    ),
    mayImportOnly(
      'cli',
      ['core', 'contract', 'backend', 'web'],
      'Answer from backend; the one door to the page is web/start-web-host.',
    ),
    {
      name: 'cli-reaches-web-by-one-door',
      comment:
        'The command line starts the web host through web/start-web-host and knows nothing else of it.',
      severity: 'error',
      from: { path: '^cli/' },
      to: { path: '^web/', pathNot: '^web/start-web-host\\.ts$' },
    },
    {
      name: 'tests-and-scripts-stay-outside',
      comment:
        'Nothing that ships imports from tests/ or scripts/. Move what both need into the folder that owns it.',
      severity: 'error',
      from: { pathNot: '^(tests|scripts)/|^[^/]+\\.config\\.(ts|js)$' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'scripts-leave-tests-alone',
      comment:
        'Scripts may not import from tests/. Move what both need into scripts/ and import it from there.',
      severity: 'error',
      from: { path: '^scripts/' },
      to: { path: '^tests/' },
    },
    {
      name: 'sqlite-in-backend-database',
      comment:
        'Only backend/database/ opens better-sqlite3. Add the query to the file of its table there and call that.',
      severity: 'error',
      from: { pathNot: '^(backend/database|tests)/' },
      to: { path: ['^better-sqlite3$', '(^|/)node_modules/(@types/)?better-sqlite3/'] },
    },
    {
      name: 'gray-matter-in-front-matter',
      comment:
        'gray-matter runs JavaScript found in a file unless its engines are overridden. Use backend/front-matter, which does that.',
      severity: 'error',
      from: { pathNot: '^backend/front-matter/' },
      to: { path: ['^gray-matter$', '(^|/)node_modules/gray-matter/'] },
    },
    {
      name: 'electron-in-electron',
      comment:
        'Only the folder electron/ knows Electron. Offer it through a host.* method of the contract, which other hosts may lack.',
      severity: 'error',
      // The stand-in has the shape of Electron's own types, and nothing else of it.
      from: { pathNot: '^(electron|tests/electron-stand-in)/' },
      to: { path: ['^electron(/(main|renderer|common|utility))?$', '(^|/)node_modules/electron/'] },
    },
    {
      name: 'no-node-in-core-contract-renderer',
      comment:
        'These folders run in the page too, where there is no Node. Pass the value in, or do the work in backend.',
      severity: 'error',
      from: { path: '^(core|contract|renderer)/', pathNot: '\\.config\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no-cycles',
      comment: 'These files need each other in a circle. Move what they share into a third file.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this file and it imports nothing. Delete it, or use it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '(^|/)[^/]+\\.config\\.(ts|js)$',
          '^tests/fixtures/',
          // Read by whoever says `require('electron')` while the stand-in runs.
          '^tests/electron-stand-in/electron-module\\.cjs$',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment:
        'This import leads to no file or installed package. Mend the path, or add the package to package.json.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|out|\\.vite)/' },
    // Imports of types bind as much as imports of values do.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.d.ts', '.js', '.mjs', '.cjs', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
    cache: { folder: 'node_modules/.cache/dependency-cruiser', strategy: 'content' },
  },
};
