// `npm run cms`: the plug-ins on real sites. Gets what is missing where it may, else says what is, and
// goes on: what is given behind it goes to Playwright.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { programOf } from '../support/command.mjs';

/** Packages of Debian, by what shows that they are there. */
const NEEDED = {
  'php-cli': () => runs('php', '--version'),
  'php-mysql': () => runs('php', '-r', 'exit(extension_loaded("mysqli") ? 0 : 1);'),
  wordpress: () => existsSync('/usr/share/wordpress/wp-load.php'),
  'wordpress-theme-twentytwentythree': () =>
    existsSync('/usr/share/wordpress/wp-content/themes/twentytwentythree'),
  'mariadb-server': () => runs('mariadbd', '--version'),
};

const runs = (file, ...args) => spawnSync(file, args, { stdio: 'ignore' }).status === 0;
const missing = () =>
  Object.entries(NEEDED)
    .filter(([, isThere]) => !isThere())
    .map(([name]) => name);

const command = (names) =>
  `apt-get update && apt-get install -y --no-install-recommends ${names.join(' ')}`;

if (missing().length && process.getuid?.() === 0 && runs('apt-get', '--version')) {
  console.log(`cms: installing ${missing().join(' ')}`);
  spawnSync('sh', ['-c', command(missing())], { stdio: ['ignore', 'ignore', 'inherit'] });
}
if (missing().length) {
  console.log(`cms: WordPress cannot be run here, its tests are left out; to run them:`);
  console.log(`  ${command(missing())}`);
  process.exit(process.argv.includes('--optional') ? 0 : 1);
}
const args = process.argv.slice(2).filter((arg) => arg !== '--optional');
const playwright = ['playwright', 'test', '--config', 'tests/cms/playwright.config.ts'];
const { status } = spawnSync(...programOf([...playwright, ...args]), { stdio: 'inherit' });
process.exit(status ?? 1);
