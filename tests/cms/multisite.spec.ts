import { expect, test } from './support/fixtures.js';

// Its own WordPress, made a network.
test.use({ plugin: 'network' });

test('each site of a network has its own settings and records, and nothing stays', async ({
  site,
}) => {
  const add = (name: string) =>
    site.run<number>(
      `$id = wp_insert_site( array( 'domain' => get_network()->domain, 'path' => "/$given/", 'title' => $given, 'user_id' => 1 ) );
       // It takes the port out of the domain.
       $GLOBALS['wpdb']->update( $GLOBALS['wpdb']->blogs, array( 'domain' => get_network()->domain ), array( 'blog_id' => $id ) );
       clean_blog_cache( $id );
       foreach ( array( 'home', 'siteurl' ) as $name ) update_blog_option( $id, $name, 'http://' . get_network()->domain . "/$given" );
       return $id;`,
      name,
    );
  const [first, second] = [add('one'), add('two')];
  site.run(
    `switch_to_blog( $given ); update_option( 'soglasie', array_merge( Soglasie_Options::defaults(), array( 'operator' => 'ИП Один' ) ) );`,
    first,
  );
  const pages = await Promise.all(
    ['/', '/one/', '/two/'].map(async (path) => (await site.get(path)).text()),
  );
  expect(pages.map((html) => html.includes('data-soglasie'))).toEqual([true, true, true]);
  expect(pages.map((html) => html.includes('ИП Один'))).toEqual([false, true, false]);
  expect(pages[1]).toMatch(/"record":\{"url":"\/one\/[^"]*soglasie\/v1\/records"/);

  const tables = () =>
    site
      .run<string[]>(`return $GLOBALS['wpdb']->get_col( "SHOW TABLES LIKE '%soglasie%'" );`)
      .sort();
  expect(tables()).toEqual([
    `wp_${first}_soglasie_records`,
    `wp_${second}_soglasie_records`,
    'wp_soglasie_records',
  ]);

  site.run('wp_delete_site( $given );', second);
  expect(tables()).toEqual([`wp_${first}_soglasie_records`, 'wp_soglasie_records']);

  const left = site.run<string[]>(
    `require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php';
     deactivate_plugins( 'soglasie/soglasie.php' );
     uninstall_plugin( 'soglasie/soglasie.php' );
     $left = array();
     foreach ( get_sites( array( 'fields' => 'ids' ) ) as $id ) {
       switch_to_blog( $id );
       $left = array_merge( $left, $GLOBALS['wpdb']->get_col( "SELECT option_name FROM {$GLOBALS['wpdb']->options} WHERE option_name LIKE '%soglasie%' OR ( option_name = 'cron' AND option_value LIKE '%soglasie%' )" ) );
       restore_current_blog();
     }
     return $left;`,
  );
  expect(left).toEqual([]);
  expect(tables()).toEqual([]);
});
