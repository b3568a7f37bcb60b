<?php
/**
 * What the banner will look like.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * A frame on the settings page, with the library as the form sets it, before it is saved. It is only to
 * be looked at: nothing in it can be pressed, and so nothing is ever kept by it.
 */
final class Soglasie_Preview {

	const ACTION = 'soglasie_preview';

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'admin_post_' . self::ACTION, array( __CLASS__, 'send' ) );
	}

	/**
	 * Prints the frame, and what chooses between the two views.
	 */
	public static function show(): void {
		$url = wp_nonce_url( admin_url( 'admin-post.php?action=' . self::ACTION ), self::ACTION );
		echo '<div class="soglasie-preview"><fieldset>';
		echo '<legend class="screen-reader-text">' . esc_html__( 'Preview', 'soglasie' ) . '</legend>';
		foreach ( array(
			'banner'      => __( 'Banner', 'soglasie' ),
			'preferences' => __( 'Cookie settings', 'soglasie' ),
		) as $view => $title ) {
			printf( '<label><input type="radio" name="soglasie-view" value="%1$s"%2$s> %3$s</label> ', esc_attr( $view ), checked( 'banner', $view, false ), esc_html( $title ) );
		}
		printf( '</fieldset><iframe title="%1$s" data-address="%2$s" tabindex="-1" inert></iframe></div>', esc_attr__( 'Preview', 'soglasie' ), esc_url( $url ) );
	}

	/**
	 * Sends the page of the frame.
	 */
	public static function send(): void {
		check_admin_referer( self::ACTION );
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'Sorry, you are not allowed to do that.', 'soglasie' ), '', array( 'response' => 403 ) );
		}
		// phpcs:ignore WordPress.Security.ValidatedSanitizedInput.InputNotSanitized -- sanitize() does.
		$raw     = isset( $_GET['soglasie'] ) ? (array) wp_unslash( $_GET['soglasie'] ) : array();
		$options = Soglasie_Options::sanitize( array_merge( Soglasie_Options::all(), $raw ) );
		$config  = Soglasie\Preview_Page::config( Soglasie_Config::build( $options ), self::ACTION );
		$head    = Soglasie_Tags::head( $config, array_merge( $options, array( 'services' => array() ) ) );
		$view    = isset( $_GET['view'] ) ? sanitize_key( $_GET['view'] ) : '';
		nocache_headers();
		header( 'Content-Type: text/html; charset=utf-8' );
		header( 'X-Frame-Options: SAMEORIGIN' );
		// phpcs:ignore WordPress.Security.EscapeOutput.OutputNotEscaped -- escaped there.
		echo Soglasie\Preview_Page::html( $head, str_replace( '_', '-', get_locale() ), 'dark' === $options['theme'], $view );
		exit;
	}
}
