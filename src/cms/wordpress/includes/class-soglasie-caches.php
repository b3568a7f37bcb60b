<?php
/**
 * Plug-ins that speed pages up.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Asks them to leave our scripts alone, and to forget their pages when the settings change. Beside this,
 * our tags have the attributes that they publish: Soglasie_Tags::LEFT_ALONE.
 */
final class Soglasie_Caches {

	/** Lists of scripts that are left alone: our file and our settings are in their tags' text. */
	const LISTS = array(
		// https://github.com/wp-media/wp-rocket/blob/develop/inc/Engine/Optimization/DelayJS/HTML.php .
		'rocket_delay_js_exclusions',
		// https://github.com/wp-media/wp-rocket/blob/develop/inc/Engine/Optimization/DeferJS/DeferJS.php .
		'rocket_exclude_defer_js',
		'rocket_defer_inline_exclusions',
		// https://github.com/wp-media/wp-rocket/blob/develop/inc/Engine/Optimization/Minify/JS/AbstractJSOptimization.php .
		'rocket_exclude_js',
		'rocket_excluded_inline_js_content',
		// https://github.com/litespeedtech/lscache_wp/blob/master/src/optimize.cls.php .
		'litespeed_optimize_js_excludes',
		'litespeed_optm_js_defer_exc',
		'litespeed_optm_gm_js_exc',
	);

	/**
	 * Lists of addresses that WP Rocket neither merges nor defers. It takes a script for one that runs by
	 * its address alone, whatever its type: what waits for consent would be copied into a file of the site.
	 */
	const HELD_LISTS = array(
		// https://github.com/wp-media/wp-rocket/blob/develop/inc/Engine/Optimization/Minify/JS/Combine.php .
		'rocket_minify_excluded_external_js',
		'rocket_exclude_defer_js',
	);

	/** What they find our scripts by: part of the address, or of the text. */
	const OURS = array( '/lib/soglasie', 'data-soglasie' );

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		foreach ( self::LISTS as $name ) {
			add_filter( $name, array( __CLASS__, 'with_ours' ) );
		}
		foreach ( Soglasie_Options::get( 'enabled' ) ? self::HELD_LISTS : array() as $name ) {
			add_filter( $name, array( __CLASS__, 'with_held' ) );
		}
		// https://github.com/futtta/autoptimize/blob/main/classes/autoptimizeScripts.php .
		add_filter( 'autoptimize_filter_js_consider_minified', array( __CLASS__, 'with_ours' ) );
		add_filter( 'autoptimize_filter_js_exclude', array( __CLASS__, 'with_ours_for_autoptimize' ) );
		add_action( 'add_option_' . Soglasie_Options::NAME, array( __CLASS__, 'clear' ) );
		add_action( 'update_option_' . Soglasie_Options::NAME, array( __CLASS__, 'clear' ) );
	}

	/**
	 * A list with our scripts.
	 *
	 * @param mixed $excluded A list, or a text with `|` between.
	 */
	public static function with_ours( $excluded ) {
		if ( ! $excluded ) {
			return self::OURS;
		}
		return is_string( $excluded )
			? implode( '|', array_filter( array_merge( array( $excluded ), self::OURS ) ) )
			: array_merge( (array) $excluded, self::OURS );
	}

	/**
	 * A list with all addresses that wait for consent, as regular expressions.
	 *
	 * @param mixed $excluded A list.
	 */
	public static function with_held( $excluded ) {
		$held = array_column( Soglasie_Config::build()['block'] ?? array(), 'match' );
		foreach ( array_keys( Soglasie_Options::get( 'services' ) ) as $id ) {
			$held = array_merge( $held, Soglasie_Services::all()[ $id ]['match'] ?? array() );
		}
		$patterns = array_map(
			static function ( string $match ): string {
				return preg_quote( (string) preg_replace( '~^https?://~', '', $match ), '#' );
			},
			$held
		);
		return array_merge( (array) $excluded, $patterns );
	}

	/**
	 * The same for Autoptimize, whose lists are texts with commas, or have the names for keys.
	 *
	 * @param string|array $excluded A list.
	 */
	public static function with_ours_for_autoptimize( $excluded ) {
		return is_array( $excluded )
			? $excluded + array_fill_keys( self::OURS, '' )
			: implode( ',', array_filter( array_merge( array( (string) $excluded ), self::OURS ) ) );
	}

	/**
	 * Empties the page caches: what they keep was made by other settings.
	 */
	public static function clear(): void {
		// WP Rocket, WP Super Cache, W3 Total Cache, WP Fastest Cache, SiteGround Optimizer.
		foreach ( array( 'rocket_clean_domain', 'wp_cache_clear_cache', 'w3tc_flush_all', 'wpfc_clear_all_cache', 'sg_cachepress_purge_cache' ) as $function ) {
			if ( function_exists( $function ) ) {
				call_user_func( $function );
			}
		}
		// https://docs.litespeedtech.com/lscache/lscwp/api/ .
		do_action( 'litespeed_purge_all', 'soglasie' ); // phpcs:ignore WordPress.NamingConventions.PrefixAllGlobals.NonPrefixedHooknameFound
		if ( is_callable( array( 'autoptimizeCache', 'clearall' ) ) ) {
			call_user_func( array( 'autoptimizeCache', 'clearall' ) );
		}
	}
}
