import { expect, type Site, test } from './support/fixtures.js';

// Its own WordPress: the plug-in is gone at the end.
test.use({ plugin: 'alone' });

/** Everything in the database and among the files that has the plug-in's name. */
const traces = (site: Site) =>
  site.run<string[]>(
    `global $wpdb; $found = array();
     foreach ( $wpdb->get_col( 'SHOW TABLES' ) as $table ) {
       if ( false !== strpos( $table, 'soglasie' ) ) { $found[] = $table; continue; }
       foreach ( $wpdb->get_results( "SELECT * FROM $table", ARRAY_A ) as $row ) {
         // That it was there once, WordPress itself remembers for a while.
         if ( preg_match( '/(?:recently_activated|^_?(?:site_)?transient|update_plugins)/', $row['option_name'] ?? $row['meta_key'] ?? '' ) ) continue;
         if ( false !== strpos( implode( ' ', $row ), 'soglasie' ) ) $found[] = $table . ': ' . ( $row['option_name'] ?? $row['meta_key'] ?? '' );
       }
     }
     return array_merge( $found, glob( WP_CONTENT_DIR . '/{plugins,uploads,languages}/*soglasie*', GLOB_BRACE ) );`,
  );

test('deleted, it leaves nothing behind', async ({ page, site }) => {
  site.set({ operator: 'ООО «Ромашка»' });
  await site.get('/');
  expect(traces(site).length).toBeGreaterThan(3);
  await site.signIn(page);
  await page.goto(`${site.address}/wp-admin/plugins.php`);
  const row = page.locator('tr[data-plugin="soglasie/soglasie.php"]');
  await row.locator('.deactivate a').click();
  await expect(row.locator('.activate a')).toBeVisible();
  expect(await (await site.get('/')).text()).not.toContain('data-soglasie');
  expect(site.run(`return wp_next_scheduled( 'soglasie_daily' );`)).toBe(false);
  expect(traces(site), 'switched off, it keeps what it has').toContain('wp_options: soglasie');
  page.on('dialog', (dialog) => dialog.accept());
  await row.locator('.delete a').click();
  await expect(page.locator('tr.plugin-deleted-tr, tr.deleted').first()).toBeVisible();
  expect(traces(site)).toEqual([]);
});
