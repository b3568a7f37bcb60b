<?php
/**
 * A page for the cookie policy.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Where the site has no policy yet, makes a page with the table of cookies and the link to the settings.
 */
final class Soglasie_Policy_Page {

	const ACTION = 'soglasie_policy';

	/**
	 * Offers it on the settings page, as long as no page is chosen.
	 */
	public static function offer(): void {
		if ( '' !== Soglasie_Config::page_url( Soglasie_Options::get( 'policy_page' ) ) ) {
			return;
		}
		printf(
			'<p><a class="button" href="%1$s">%2$s</a> <span class="description">%3$s</span></p>',
			esc_url( wp_nonce_url( admin_url( 'admin-post.php?action=' . self::ACTION ), self::ACTION ) ),
			esc_html__( 'Make a page for the cookie policy', 'soglasie' ),
			esc_html__( 'With the table of cookies, which follows the services you tick. Add your own text to it.', 'soglasie' )
		);
	}

	/**
	 * Makes it, and chooses it.
	 */
	public static function make(): void {
		check_admin_referer( self::ACTION );
		if ( ! current_user_can( 'manage_options' ) || ! current_user_can( 'publish_pages' ) ) {
			wp_die( esc_html__( 'Sorry, you are not allowed to do that.', 'soglasie' ), '', array( 'response' => 403 ) );
		}
		$text = __( 'Cookies are small files that a site keeps in your browser. Strictly necessary ones are always on; the rest is kept only if you allow it, and you can change your mind at any time.', 'soglasie' );
		$page = wp_insert_post(
			array(
				'post_type'    => 'page',
				'post_status'  => 'publish',
				'post_title'   => __( 'Cookie policy', 'soglasie' ),
				'post_content' => "<!-- wp:paragraph -->\n<p>" . esc_html( $text ) . "</p>\n<!-- /wp:paragraph -->\n\n<!-- wp:soglasie/settings /-->\n\n<!-- wp:soglasie/cookies /-->",
			)
		);
		if ( $page && ! is_wp_error( $page ) ) {
			update_option( Soglasie_Options::NAME, array_merge( Soglasie_Options::all(), array( 'policy_page' => $page ) ) );
		}
		wp_safe_redirect( Soglasie_Settings_Page::url() );
		exit;
	}
}
