<?php
/**
 * What is on the site already.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Looks at pages of the site as a visitor gets them, and ticks the services whose addresses are there.
 */
final class Soglasie_Finder {

	const ACTION = 'soglasie_find';
	const PAGES  = 8;

	/**
	 * Address that starts it, for this user.
	 */
	public static function url(): string {
		return wp_nonce_url( admin_url( 'admin-post.php?action=' . self::ACTION ), self::ACTION );
	}

	/**
	 * Looks, ticks, and goes back to the settings.
	 */
	public static function run(): void {
		check_admin_referer( self::ACTION );
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'Sorry, you are not allowed to do that.', 'soglasie' ), '', array( 'response' => 403 ) );
		}
		$html = '';
		foreach ( self::addresses() as $url ) {
			$answer = wp_remote_get( $url, array( 'timeout' => 10 ) );
			$html  .= is_wp_error( $answer ) ? '' : wp_remote_retrieve_body( $answer );
		}
		$options = Soglasie_Options::all();
		$found   = Soglasie\Finder::services( Soglasie_Services::data(), $html );
		foreach ( array_diff( $found, array_keys( $options['services'] ) ) as $id ) {
			$options['services'][ $id ] = array(
				'on'       => true,
				'category' => Soglasie_Services::all()[ $id ]['category'],
				'number'   => '',
			);
		}
		update_option( Soglasie_Options::NAME, $options );
		$names = implode( ', ', array_map( array( 'Soglasie_Services', 'title' ), $found ) );
		if ( '' === $html ) {
			$told = __( 'The pages of the site could not be read.', 'soglasie' );
		} else {
			/* translators: %s: names of services */
			$told = $found ? sprintf( __( 'Found: %s.', 'soglasie' ), $names ) : __( 'None of the known services was found.', 'soglasie' );
		}
		add_settings_error( Soglasie_Options::NAME, 'found', $told, '' === $html ? 'error' : 'success' );
		set_transient( 'settings_errors', get_settings_errors(), 30 );
		wp_safe_redirect( Soglasie_Settings_Page::url( array( 'settings-updated' => 'true' ) ) . '#services' );
		exit;
	}

	private static function addresses(): array {
		$posts = get_posts(
			array(
				'post_type'   => array( 'page', 'post' ),
				'numberposts' => self::PAGES,
				'orderby'     => 'modified',
			)
		);
		return array_unique( array_merge( array( home_url( '/' ) ), array_map( 'get_permalink', $posts ) ) );
	}
}
