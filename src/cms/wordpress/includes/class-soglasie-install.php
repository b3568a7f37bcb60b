<?php
/**
 * What is there before the first request, and what goes away.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * The table and the daily task of a site. Made when they are missing, so that sites added to a network,
 * and updates, need nobody to switch the plug-in on again.
 */
final class Soglasie_Install {

	const VERSION_OPTION = 'soglasie_db';
	const DB_VERSION     = '1';
	const TASK           = 'soglasie_daily';

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'init', array( __CLASS__, 'make' ) );
		add_action( self::TASK, array( 'Soglasie_Records', 'prune' ) );
		add_filter( 'wpmu_drop_tables', array( __CLASS__, 'with_our_table' ) );
	}

	/**
	 * The plug-in was switched on.
	 */
	public static function activate(): void {
		self::make();
		Soglasie_Caches::clear();
	}

	/**
	 * Makes what a site needs, if it is not there.
	 */
	public static function make(): void {
		if ( self::DB_VERSION !== get_option( self::VERSION_OPTION ) ) {
			Soglasie_Records::create_table();
			update_option( self::VERSION_OPTION, self::DB_VERSION );
		}
		if ( ! wp_next_scheduled( self::TASK ) ) {
			wp_schedule_event( time() + HOUR_IN_SECONDS, 'daily', self::TASK );
		}
	}

	/**
	 * The plug-in was switched off: nothing of it runs, what it keeps stays.
	 *
	 * @param bool $is_network Whether on all sites of a network.
	 */
	public static function deactivate( $is_network = false ): void {
		self::on_sites(
			(bool) $is_network,
			static function () {
				wp_clear_scheduled_hook( self::TASK );
			}
		);
		Soglasie_Caches::clear();
	}

	/**
	 * The plug-in was deleted: nothing of it stays.
	 */
	public static function uninstall(): void {
		self::on_sites(
			is_multisite(),
			static function () {
				wp_clear_scheduled_hook( self::TASK );
				Soglasie_Records::drop_table();
				delete_option( Soglasie_Options::NAME );
				delete_option( self::VERSION_OPTION );
			}
		);
	}

	/**
	 * A site of a network is deleted, with its tables.
	 *
	 * @param string[] $tables Names of tables.
	 */
	public static function with_our_table( $tables ) {
		$tables[] = Soglasie_Records::table();
		return $tables;
	}

	/**
	 * Does something on this site, or on each of the network.
	 *
	 * @param bool     $on_all Whether on each.
	 * @param callable $run    What to do.
	 */
	private static function on_sites( bool $on_all, callable $run ): void {
		$sites = $on_all ? get_sites(
			array(
				'fields' => 'ids',
				'number' => 0,
			)
		) : array( get_current_blog_id() );
		foreach ( $sites as $site ) {
			if ( is_multisite() ) {
				switch_to_blog( (int) $site );
			}
			$run();
			if ( is_multisite() ) {
				restore_current_blog();
			}
		}
	}
}
