<?php
/**
 * Records as a table for a spreadsheet.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * `admin-post.php?action=soglasie_export`: CSV, for those who may change settings.
 */
final class Soglasie_Export {

	const ACTION = 'soglasie_export';
	const BATCH  = 1000;

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'admin_post_' . self::ACTION, array( __CLASS__, 'send' ) );
	}

	/**
	 * Address of the file, for this user.
	 */
	public static function url(): string {
		return wp_nonce_url( admin_url( 'admin-post.php?action=' . self::ACTION ), self::ACTION );
	}

	/**
	 * Sends the file.
	 */
	public static function send(): void {
		check_admin_referer( self::ACTION );
		if ( ! current_user_can( 'manage_options' ) ) {
			wp_die( esc_html__( 'Sorry, you are not allowed to do that.', 'soglasie' ), '', array( 'response' => 403 ) );
		}
		nocache_headers();
		header( 'Content-Type: text/csv; charset=utf-8' );
		header( 'Content-Disposition: attachment; filename="consent-records-' . gmdate( 'Y-m-d' ) . '.csv"' );
		// phpcs:disable WordPress.WP.AlternativeFunctions -- it goes to the browser, not to a disk.
		$out = fopen( 'php://output', 'w' );
		fwrite( $out, Soglasie\Record_Row::MARK );
		Soglasie\Record_Row::write( $out, Soglasie\Record_Row::HEAD );
		$after = 0;
		do {
			$records = Soglasie_Records::after( $after, self::BATCH );
			foreach ( $records as $record ) {
				Soglasie\Record_Row::write( $out, Soglasie\Record_Row::of( $record ) );
			}
		} while ( $records );
		fclose( $out );
		// phpcs:enable
		exit;
	}
}
