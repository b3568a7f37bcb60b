<?php
/**
 * A record as a row of a table.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * Rows for a spreadsheet.
 */
final class Record_Row {

	const HEAD = array( 'receivedAt', 'decidedAt', 'id', 'event', 'via', 'site', 'operator', 'group', 'policy', 'policyVersion', 'consentUrl', 'granted', 'refused', 'gpc', 'locale', 'textsDigest', 'version' );

	/**
	 * What goes before the rows. Without it Excel reads Cyrillic letters as those of another alphabet.
	 */
	const MARK = "\xEF\xBB\xBF";

	/**
	 * Writes a row.
	 *
	 * @param resource $out   Where to.
	 * @param array    $cells Its cells.
	 */
	public static function write( $out, array $cells ): void {
		// The empty escape: a quote is doubled, whatever stands before it.
		fputcsv( $out, $cells, ',', '"', '' );
	}

	/**
	 * The cells of a record.
	 *
	 * @param array $record The record, with `receivedAt`.
	 */
	public static function of( array $record ): array {
		$grants = $record['grants'];
		$texts  = $record['texts'] ?? array();
		$cells  = array(
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
		return array_map( array( __CLASS__, 'harmless' ), $cells );
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
