<?php
/**
 * Where browsers send their records.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * `POST /wp-json/soglasie/v1/records`. Visitors have no account, and pages come from caches, so that no
 * nonce can be asked for; what is asked for is that the page that sends is one of this site.
 */
final class Soglasie_Records_Route {

	const PATH      = 'soglasie/v1/records';
	const MAX_BYTES = 16384;

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'rest_api_init', array( __CLASS__, 'register' ) );
	}

	/**
	 * Names the route to WordPress.
	 */
	public static function register(): void {
		register_rest_route(
			'soglasie/v1',
			'/records',
			array(
				'methods'             => 'POST',
				'callback'            => array( __CLASS__, 'take' ),
				'permission_callback' => array( __CLASS__, 'is_of_this_site' ),
			)
		);
	}

	/**
	 * Whether a page of this site sends. Browsers name the page's origin with every POST.
	 *
	 * @param WP_REST_Request $request The request.
	 */
	public static function is_of_this_site( WP_REST_Request $request ): bool {
		$origin = wp_parse_url( (string) $request->get_header( 'origin' ) );
		$port   = isset( $origin['port'] ) ? ':' . $origin['port'] : '';
		$host   = isset( $_SERVER['HTTP_HOST'] ) ? sanitize_text_field( wp_unslash( $_SERVER['HTTP_HOST'] ) ) : '';
		return isset( $origin['host'] ) && 0 === strcasecmp( $origin['host'] . $port, $host );
	}

	/**
	 * Keeps a record: 204 when it is in the table.
	 *
	 * @param WP_REST_Request $request The request; its body is JSON, sent as text.
	 */
	public static function take( WP_REST_Request $request ): WP_REST_Response {
		if ( ! Soglasie_Options::get( 'records' ) ) {
			return new WP_REST_Response( null, 404 );
		}
		$body = $request->get_body();
		if ( strlen( $body ) > self::MAX_BYTES ) {
			return new WP_REST_Response( null, 413 );
		}
		$record = json_decode( $body, true );
		if ( ! Soglasie\Record_Check::is_record( $record ) ) {
			return new WP_REST_Response( null, 422 );
		}
		if ( Soglasie_Records::is_full() ) {
			return new WP_REST_Response( null, 507 );
		}
		return new WP_REST_Response( null, Soglasie_Records::keep( $record ) ? 204 : 500 );
	}
}
