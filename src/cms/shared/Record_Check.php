<?php
/**
 * What a record must be.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * Judges a record by `record.schema.json`. Exactly its keys, so that nothing else of a visitor is ever kept.
 */
final class Record_Check {

	const KEYS = array( 'id', 'event', 'decidedAt', 'via', 'site', 'operator', 'group', 'policy', 'grants', 'gpc', 'texts', 'version' );

	/**
	 * Whether something is a record.
	 *
	 * @param mixed $record Whatever came.
	 */
	public static function is_record( $record ): bool {
		if ( ! self::has( $record, self::KEYS ) ) {
			return false;
		}
		return self::is( $record['id'], '/^[0-9a-f]{32}$/D' )
			&& self::is( $record['event'], '/^(?:choice|withdrawal|reset)$/D' )
			&& self::is_moment( $record['decidedAt'] )
			&& self::is( $record['via'], '/^(?:banner|preferences|embed|api|handoff|hub|tour|import)$/D' )
			&& self::is( $record['site'], '/^[^\s]{1,253}$/D' )
			&& is_string( $record['operator'] )
			&& self::all( $record['group'], 'is_string' )
			&& self::is_policy( $record['policy'] )
			&& self::are_grants( $record['grants'] )
			&& is_bool( $record['gpc'] )
			&& self::are_texts( $record['texts'] )
			&& is_string( $record['version'] );
	}

	private static function is_policy( $policy ): bool {
		$keys = array( 'url', 'version' );
		return self::has( $policy, isset( $policy['consentUrl'] ) ? array_merge( $keys, array( 'consentUrl' ) ) : $keys )
			&& self::all( $policy, 'is_string' );
	}

	private static function are_grants( $grants ): bool {
		$is_id = static function ( $id ): bool {
			return self::is( $id, '/^[a-z][a-z0-9_-]{0,31}$/D' );
		};
		return self::all( $grants, 'is_bool' ) && self::all( array_keys( $grants ), $is_id ) && count( $grants ) <= 16;
	}

	private static function are_texts( $texts ): bool {
		return null === $texts
			|| ( self::has( $texts, array( 'locale', 'digest' ) ) && is_string( $texts['locale'] ) && self::is( $texts['digest'], '/^[0-9a-f]{64}$/D' ) );
	}

	/**
	 * Whether a moment is in the calendar: `2026-02-30T10:00:00.000Z` is not.
	 *
	 * @param mixed $text The moment.
	 */
	private static function is_moment( $text ): bool {
		return is_string( $text )
			&& 1 === preg_match( '/^(\d{4})-(\d\d)-(\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/D', $text, $part )
			&& checkdate( (int) $part[2], (int) $part[3], (int) $part[1] );
	}

	private static function is( $value, string $pattern ): bool {
		return is_string( $value ) && 1 === preg_match( $pattern, $value );
	}

	private static function has( $value, array $keys ): bool {
		return is_array( $value ) && count( $value ) === count( $keys ) && ! array_diff( $keys, array_keys( $value ) );
	}

	private static function all( $values, callable $test ): bool {
		return is_array( $values ) && count( array_filter( $values, $test ) ) === count( $values );
	}
}
