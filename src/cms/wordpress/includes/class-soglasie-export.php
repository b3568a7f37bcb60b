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
		// Without it Excel reads Cyrillic letters as those of another alphabet.
		fwrite( $out, "\xEF\xBB\xBF" );
		$head = array( 'receivedAt', 'decidedAt', 'id', 'event', 'via', 'site', 'operator', 'group', 'policy', 'policyVersion', 'consentUrl', 'granted', 'refused', 'gpc', 'locale', 'textsDigest', 'version' );
		fputcsv( $out, $head, ',', '"', '' );
		$after = 0;
		do {
			$records = Soglasie_Records::after( $after, self::BATCH );
			foreach ( $records as $record ) {
				fputcsv( $out, array_map( array( __CLASS__, 'harmless' ), self::row( $record ) ), ',', '"', '' );
			}
		} while ( $records );
		fclose( $out );
		// phpcs:enable
		exit;
	}

	private static function row( array $record ): array {
		$grants = $record['grants'];
		$texts  = $record['texts'] ?? array();
		return array(
			$record['receivedAt'],
			$record['decidedAt'],
			$record['id'],
			$record['event'],
			$record['via'],
			$record['site'],
			$record['operator'],
			implode( '; ', $record['group'] ),
			$record['policy']['url'],
			$record['policy']['version'],
			$record['policy']['consentUrl'] ?? '',
			implode( ' ', array_keys( array_filter( $grants ) ) ),
			implode( ' ', array_keys( $grants, false, true ) ),
			$record['gpc'] ? 'yes' : 'no',
			$texts['locale'] ?? '',
			$texts['digest'] ?? '',
			$record['version'],
		);
	}

	/**
	 * A cell that no spreadsheet takes for a formula: anybody can send a record.
	 *
	 * @param string $cell What is in it.
	 */
	private static function harmless( string $cell ): string {
		return preg_match( '/^[=+\-@\t\r]/', $cell ) ? "'" . $cell : $cell;
	}
}
