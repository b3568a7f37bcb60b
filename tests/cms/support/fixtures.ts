import { execFileSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test as base, expect, type LaunchOptions, type Page } from '@playwright/test';
import { startVendors, type Vendors } from './vendors.js';
import { complaints, inside, startWordPress, type WordPress } from './wordpress.js';

export const ZIP = fileURLToPath(new URL('../../../dist/wordpress/soglasie.zip', import.meta.url));
const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** A WordPress as a test uses it. */
export interface Site {
  readonly address: string;
  readonly folder: string;
  /** Runs PHP in it: `return get_option( 'blogname' );`. What is given is `$given` there. */
  run<Result = unknown>(code: string, given?: unknown): Result;
  /** Sets the plug-in: what is not named is as it is freshly installed. */
  set(options: object): void;
  /** Publishes a post; gives back its address. */
  publish(content: string, more?: object): string;
  /** Puts a file of `tests/cms/support` among the plug-ins that are always on. */
  add(file: string): void;
  /** What the server sends, without a browser. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  signIn(page: Page): Promise<void>;
}

interface WorkerFixtures {
  launchOptions: LaunchOptions;
  /**
   * Whether the plug-in is there and on, or on all sites of a network; `alone`: in a WordPress that
   * no other tests have.
   */
  plugin: 'active' | 'absent' | 'alone' | 'network';
  wordpress: WordPress;
  everybody: Vendors;
}

interface Fixtures {
  site: Site;
  vendors: Vendors;
}

/** Makes a WordPress a network of sites in folders. */
function makeNetwork({ folder, address }: WordPress): void {
  const { host } = new URL(address);
  inside(
    folder,
    `require_once ABSPATH . 'wp-admin/includes/upgrade.php';
     foreach ( $GLOBALS['wpdb']->tables( 'ms_global' ) as $table => $name ) $GLOBALS['wpdb']->$table = $name;
     install_network();
     populate_network( 1, $given, 'admin@romashka.example', 'Сеть', '/', false );`,
    host,
  );
  const constants = {
    MULTISITE: true,
    SUBDOMAIN_INSTALL: false,
    DOMAIN_CURRENT_SITE: host,
    PATH_CURRENT_SITE: '/',
    SITE_ID_CURRENT_SITE: 1,
    BLOG_ID_CURRENT_SITE: 1,
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define( '${name}', ${JSON.stringify(value)} );`,
  );
  writeFileSync(join(folder, 'site/wp-config-more.php'), `<?php\n${lines.join('\n')}\n`);
}

/** Puts the zip where WordPress would, and switches the plug-in on. */
function install({ folder }: WordPress, isNetwork: boolean): void {
  if (!existsSync(ZIP)) throw new Error(`${ZIP} is missing: npm run build`);
  execFileSync('php', [here('unzip.php'), ZIP, join(folder, 'site/wp-content/plugins')]);
  const failed = inside(
    folder,
    `require_once ABSPATH . 'wp-admin/includes/plugin.php';
     return is_wp_error( activate_plugin( 'soglasie/soglasie.php', '', $given ) );`,
    isNetwork,
  );
  if (failed) throw new Error('the plug-in cannot be switched on');
}

function siteOf({ folder, address }: WordPress): Site {
  const mine = join(folder, 'site/wp-content/mu-plugins');
  const site: Site = {
    address,
    folder,
    run: (code, given) => inside(folder, code, given),
    set: (options) =>
      site.run(
        `update_option( 'soglasie', array_merge( Soglasie_Options::defaults(), $given ) );`,
        options,
      ),
    publish: (content, more = {}) =>
      site.run(
        `kses_remove_filters();
         return get_permalink( wp_insert_post( wp_slash( $given ) ) );`,
        { post_title: 'Запись', post_status: 'publish', post_content: content, ...more },
      ),
    add: (file) => writeFileSync(join(mine, file), `<?php require '${here(file)}';`),
    get: (path, headers = {}) => fetch(new URL(path, address), { headers, redirect: 'manual' }),
    async signIn(page) {
      await page.goto(`${address}/wp-login.php`);
      await page.fill('#user_login', 'admin');
      await page.fill('#user_pass', 'password');
      await page.click('#wp-submit');
      await page.waitForURL(/wp-admin/);
    },
  };
  return site;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  plugin: ['active', { option: true, scope: 'worker' }],
  everybody: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names out of the pattern
    async ({}, use) => {
      const vendors = await startVendors();
      await use(vendors);
      await vendors.close();
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, everybody: { ports } }, use) => {
      const rules = `MAP *:443 127.0.0.1:${ports.https}, MAP *:80 127.0.0.1:${ports.http}`;
      const args = [...(launchOptions.args ?? []), `--host-resolver-rules=${rules}`];
      await use({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  wordpress: [
    async ({ plugin }, use) => {
      const wordpress = await startWordPress();
      try {
        if (plugin === 'network') makeNetwork(wordpress);
        if (plugin !== 'absent') install(wordpress, plugin === 'network');
        await use(wordpress);
      } finally {
        await wordpress.stop();
      }
    },
    // Seconds, but on a machine that is busy with something else.
    { scope: 'worker', timeout: 240_000 },
  ],
  site: async ({ wordpress }, use) => {
    const mine = join(wordpress.folder, 'site/wp-content/mu-plugins');
    rmSync(mine, { recursive: true, force: true });
    execFileSync('mkdir', ['-p', mine]);
    inside(wordpress.folder, `delete_option( 'soglasie' );`);
    const before = complaints(wordpress.folder).length;
    await use(siteOf(wordpress));
    expect(complaints(wordpress.folder).slice(before), 'PHP has nothing to say').toEqual([]);
  },
  vendors: [
    async ({ everybody }, use) => {
      everybody.clear();
      await use(everybody);
    },
    { auto: true },
  ],
});

export { expect } from '@playwright/test';
