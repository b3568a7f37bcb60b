<?php
/**
 * What other plug-ins are told.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Answers the WP Consent API, https://github.com/WordPress/wp-consent-level-api: plug-ins ask it by
 * `wp_has_consent( 'marketing' )`, in PHP and in the browser.
 */
final class Soglasie_Consent_Api {

	/** Its categories => ours. `functional` there is what no site works without. */
	const CATEGORIES = array(
		'functional'           => 'necessary',
		'preferences'          => 'functional',
		'statistics-anonymous' => 'analytics',
		'statistics'           => 'analytics',
		'marketing'            => 'advertising',
	);

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_filter( 'wp_consent_api_registered_' . plugin_basename( SOGLASIE_FILE ), '__return_true' );
		add_filter( 'wp_get_consent_type', array( __CLASS__, 'type' ) );
		add_filter( 'wp_has_consent', array( __CLASS__, 'has' ), 10, 2 );
		// Behind its own script, which comes as one of the last.
		add_action( 'wp_enqueue_scripts', array( __CLASS__, 'enqueue' ), PHP_INT_MAX - 50 );
	}

	/**
	 * Nothing is allowed before somebody has allowed it.
	 */
	public static function type(): string {
		return 'optin';
	}

	/**
	 * What the visitor's own cookie says; a request without one allows nothing.
	 *
	 * @param bool   $has      What the API thinks.
	 * @param string $category One of its categories.
	 */
	public static function has( $has, $category ): bool {
		$id = self::CATEGORIES[ $category ] ?? null;
		if ( 'necessary' === $id ) {
			return true;
		}
		if ( null === $id ) {
			return false;
		}
		if ( ! function_exists( 'soglasie_read' ) ) {
			require_once SOGLASIE_DIR . '/lib/php/read.php';
		}
		$config = json_decode( (string) wp_json_encode( Soglasie_Config::build() ), true );
		return in_array( Soglasie_Config::category( $id, Soglasie_Options::all() ), soglasie_read( $config )['granted'], true );
	}

	/**
	 * Adds the script that tells the API what the visitor chooses.
	 */
	public static function enqueue(): void {
		if ( ! wp_script_is( 'wp-consent-api' ) ) {
			return;
		}
		$options = Soglasie_Options::all();
		$map     = array();
		foreach ( self::CATEGORIES as $theirs => $id ) {
			$map[ $theirs ] = Soglasie_Config::category( $id, $options );
		}
		wp_enqueue_script( 'soglasie-consent-api', Soglasie_Plugin::url( 'assets/consent-api.js' ), array( 'wp-consent-api' ), SOGLASIE_VERSION, true );
		wp_localize_script( 'soglasie-consent-api', 'soglasieConsentApi', $map );
	}
}
