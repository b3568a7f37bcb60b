<?php
/**
 * What the plug-in consists of.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Starts the parts. Each of them adds its own hooks.
 */
final class Soglasie_Plugin {

	/**
	 * Called once, when WordPress loads the plug-in.
	 */
	public static function start(): void {
		register_activation_hook( SOGLASIE_FILE, array( 'Soglasie_Install', 'activate' ) );
		register_deactivation_hook( SOGLASIE_FILE, array( 'Soglasie_Install', 'deactivate' ) );
		add_action( 'init', array( __CLASS__, 'translate' ), 1 );

		Soglasie_Install::start();
		Soglasie_Records_Route::start();
		Soglasie_Privacy::start();
		Soglasie_Embeds::start();
		Soglasie_Blocks::start();
		Soglasie_Caches::start();
		if ( is_admin() ) {
			Soglasie_Settings_Page::start();
			Soglasie_Preview::start();
			Soglasie_Export::start();
		}
		if ( Soglasie_Options::get( 'enabled' ) ) {
			Soglasie_Page::start();
			Soglasie_Consent_Api::start();
		}
	}

	/**
	 * The texts of the admin pages. Those for visitors come with the library.
	 */
	public static function translate(): void {
		load_plugin_textdomain( 'soglasie', false, dirname( plugin_basename( SOGLASIE_FILE ) ) . '/languages' );
	}

	/**
	 * Address of a file of the plug-in.
	 *
	 * @param string $path Path inside of its folder.
	 */
	public static function url( string $path ): string {
		return plugins_url( $path, SOGLASIE_FILE );
	}
}
