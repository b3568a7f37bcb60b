<?php
/**
 * Plugin Name:       Soglasie
 * Description:       Cookie consent for Russian-language sites: counters, chats, maps and videos wait until the visitor agrees.
 * Version:           __VERSION__
 * Requires at least: 6.1
 * Requires PHP:      7.4
 * Author:            soglasie
 * License:           MIT
 * License URI:       https://opensource.org/licenses/MIT
 * Text Domain:       soglasie
 * Domain Path:       /languages
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

define( 'SOGLASIE_VERSION', '__VERSION__' );
define( 'SOGLASIE_FILE', __FILE__ );
define( 'SOGLASIE_DIR', __DIR__ );

spl_autoload_register(
	static function ( $class_name ) {
		// What the plug-ins of all systems share.
		if ( preg_match( '~^Soglasie\\\\(Cookie_Rows|Counters|Finder|Held|Look|Preview_Page|Record_Check|Record_Row)$~D', $class_name, $found ) ) {
			require_once SOGLASIE_DIR . '/lib/' . $found[1] . '.php';
		}
		if ( 0 === strpos( $class_name, 'Soglasie_' ) ) {
			require_once SOGLASIE_DIR . '/includes/class-' . strtolower( str_replace( '_', '-', $class_name ) ) . '.php';
		}
	}
);

Soglasie_Plugin::start();
