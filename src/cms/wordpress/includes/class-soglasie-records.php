<?php
/**
 * Proof of consent.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

// phpcs:disable WordPress.DB.DirectDatabaseQuery -- a table of our own, which nobody caches.
// phpcs:disable WordPress.DB.PreparedSQL.InterpolatedNotPrepared -- the name of that table.

/**
 * Records of decisions, in a table of their own. A record that comes twice is kept once.
 */
final class Soglasie_Records {

	/** How many are kept at most: anybody can send some. */
	const MOST = 1000000;

	/**
	 * Name of the table of this site.
	 */
	public static function table(): string {
		global $wpdb;
		return $wpdb->prefix . 'soglasie_records';
	}

	/**
	 * Makes the table, or brings it up to date.
	 */
	public static function create_table(): void {
		global $wpdb;
		require_once ABSPATH . 'wp-admin/includes/upgrade.php';
		$table = self::table();
		dbDelta(
			"CREATE TABLE $table (
			id bigint(20) unsigned NOT NULL AUTO_INCREMENT,
			digest char(40) NOT NULL,
			number char(32) NOT NULL,
			received_at datetime NOT NULL,
			record longtext NOT NULL,
			PRIMARY KEY  (id),
			UNIQUE KEY digest (digest),
			KEY number (number),
			KEY received_at (received_at)
			) " . $wpdb->get_charset_collate() . ';'
		);
	}

	/**
	 * Takes the table away.
	 */
	public static function drop_table(): void {
		global $wpdb;
		// phpcs:ignore WordPress.DB.DirectDatabaseQuery.SchemaChange
		$wpdb->query( 'DROP TABLE IF EXISTS ' . self::table() );
	}

	/**
	 * Keeps a record; false when it could not be kept.
	 *
	 * @param array $record As `record.schema.json` describes it.
	 */
	public static function keep( array $record ): bool {
		global $wpdb;
		$parts  = array( $record['id'], $record['event'], $record['decidedAt'], wp_json_encode( $record['grants'] ) );
		$result = $wpdb->query(
			$wpdb->prepare(
				'INSERT IGNORE INTO ' . self::table() . ' (digest, number, received_at, record) VALUES (%s, %s, %s, %s)',
				sha1( implode( '!', $parts ) ),
				$record['id'],
				gmdate( 'Y-m-d H:i:s' ),
				wp_json_encode( $record, JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES )
			)
		);
		return false !== $result;
	}

	/**
	 * Whether there is no room for more.
	 */
	public static function is_full(): bool {
		global $wpdb;
		/**
		 * Sets how many records are kept at most.
		 *
		 * @param int $most The number.
		 */
		$most = (int) apply_filters( 'soglasie_records_limit', self::MOST );
		return (int) $wpdb->get_var( 'SELECT MAX(id) - MIN(id) + 1 FROM ' . self::table() ) >= $most;
	}

	/**
	 * How many there are.
	 */
	public static function count(): int {
		global $wpdb;
		return (int) $wpdb->get_var( 'SELECT COUNT(*) FROM ' . self::table() );
	}

	/**
	 * All records of one browser, in the order of the decisions.
	 *
	 * @param string $number Number of the records, which the visitor sees in the preferences.
	 */
	public static function of_number( string $number ): array {
		global $wpdb;
		$rows    = $wpdb->get_results( $wpdb->prepare( 'SELECT received_at, record FROM ' . self::table() . ' WHERE number = %s ORDER BY id', $number ) );
		$records = array_map( array( __CLASS__, 'read' ), $rows );
		usort(
			$records,
			static function ( array $one, array $other ): int {
				return strcmp( $one['decidedAt'], $other['decidedAt'] );
			}
		);
		return $records;
	}

	/**
	 * Some records after another, as they came.
	 *
	 * @param int $after Id of that one; 0 for the first. Becomes that of the last one given.
	 * @param int $most  How many.
	 */
	public static function after( int &$after, int $most ): array {
		global $wpdb;
		$rows  = $wpdb->get_results( $wpdb->prepare( 'SELECT id, received_at, record FROM ' . self::table() . ' WHERE id > %d ORDER BY id LIMIT %d', $after, $most ) );
		$after = $rows ? (int) end( $rows )->id : $after;
		return array_map( array( __CLASS__, 'read' ), $rows );
	}

	/**
	 * Deletes what has been kept for as long as the owner wants; 0 days: for ever.
	 */
	public static function prune(): void {
		global $wpdb;
		$days = (int) Soglasie_Options::get( 'keep_days' );
		if ( $days > 0 ) {
			$before = gmdate( 'Y-m-d H:i:s', time() - $days * DAY_IN_SECONDS );
			$wpdb->query( $wpdb->prepare( 'DELETE FROM ' . self::table() . ' WHERE received_at < %s', $before ) );
		}
	}

	private static function read( object $row ): array {
		return (array) json_decode( $row->record, true ) + array( 'receivedAt' => str_replace( ' ', 'T', $row->received_at ) . 'Z' );
	}
}
