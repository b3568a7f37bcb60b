<?php
// Makes a database a WordPress: `php install.php <folder of the site>`.
$_SERVER['HTTP_HOST']   = getenv( 'WP_HOST' );
$_SERVER['REQUEST_URI'] = '/';
preg_match( "~'localhost:(.*)'~", file_get_contents( "$argv[1]/wp-config.php" ), $found );
( new mysqli( 'localhost', 'root', '', '', 0, $found[1] ) )->query( 'CREATE DATABASE wordpress' );
define( 'WP_INSTALLING', true );
require "$argv[1]/wp-load.php";
require_once ABSPATH . 'wp-admin/includes/upgrade.php';
add_filter( 'pre_wp_mail', '__return_true' );
// A language without words of its own: what a page says of its language is Russian, as on the sites that
// this is for.
$words = new MO();
$words->set_header( 'Plural-Forms', 'nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);' );
$words->add_entry( new Translation_Entry( array( 'singular' => 'soglasie', 'translations' => array( 'soglasie' ) ) ) );
$words->export_to_file( WP_CONTENT_DIR . '/languages/ru_RU.mo' );
wp_install( 'Ромашка', 'admin', 'admin@romashka.example', true, '', 'password' );
update_option( 'permalink_structure', '/%postname%/' );
update_option( 'WPLANG', 'ru_RU' );
update_option( 'show_avatars', 0 );
switch_theme( 'twentytwentythree' );
