<?php
/**
 * What waits for which category.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * Makes of the services that an owner has chosen the parts of the library's settings that hold them.
 */
final class Held {

	/** Categories and services together, as many as the library can keep in its cookie. */
	const MOST = 16;

	/** The stricter, the earlier: where a category is not asked about, what is of it waits for the first that is. */
	const BY_STRICTNESS = array( 'advertising', 'functional', 'analytics', 'technical' );

	/**
	 * The category that something waits for: its own, or a stricter one where that is not asked about.
	 *
	 * @param string $id    The category.
	 * @param array  $asked Whether each optional category is asked about, by its id.
	 */
	public static function category( string $id, array $asked ): string {
		if ( 'necessary' === $id || ! empty( $asked[ $id ] ) ) {
			return $id;
		}
		foreach ( self::BY_STRICTNESS as $other ) {
			if ( ! empty( $asked[ $other ] ) ) {
				return $other;
			}
		}
		return $id;
	}

	/**
	 * The services that have names, as many as there is room for: `services` of the settings.
	 *
	 * @param array $known  What the build knows: `services` and `others`.
	 * @param array $chosen Category of each service that is on the site, by its id.
	 * @param array $asked  As above.
	 */
	public static function services( array $known, array $chosen, array $asked ): array {
		$room     = self::MOST - count( array_filter( $asked ) ) - 1;
		$services = array();
		foreach ( array_slice( $chosen, 0, $room, true ) as $id => $own ) {
			$category        = self::category( $own, $asked );
			$service         = $known['services'][ $id ];
			$services[ $id ] = $service['category'] === $category ? true : array( 'category' => $category );
			if ( $service['isOther'] ) {
				$services[ $id ] = array(
					'category' => $category,
					'match'    => $service['match'],
				);
			}
		}
		return $services;
	}

	/**
	 * What is held by its address: the owner's own lines, and what is known but has no name in the list.
	 *
	 * @param array  $known  What the build knows.
	 * @param array  $chosen As above.
	 * @param array  $asked  As above.
	 * @param string $lines  The owner's own: an address and a category on each.
	 * @param bool   $is_all Whether what is known is held though it is not chosen.
	 */
	public static function rules( array $known, array $chosen, array $asked, string $lines, bool $is_all ): array {
		$named = self::services( $known, $chosen, $asked );
		$block = self::own_rules( $lines );
		foreach ( $known['services'] as $id => $service ) {
			$is_meant = isset( $chosen[ $id ] ) || ( $is_all && ! $service['isAskedFor'] );
			if ( isset( $named[ $id ] ) || ! $is_meant || 'necessary' === $service['category'] ) {
				continue;
			}
			foreach ( $service['match'] as $match ) {
				$block[] = array( $match, $chosen[ $id ] ?? $service['category'] );
			}
		}
		foreach ( $is_all ? $known['others'] : array() as $match => $category ) {
			$block[] = array( $match, $category );
		}
		$taken = array();
		foreach ( array_keys( $named ) as $id ) {
			$taken += array_fill_keys( $known['services'][ $id ]['match'], true );
		}
		$rules = array();
		foreach ( $block as list( $match, $category ) ) {
			// An address that two services share waits for the first of them alone.
			if ( ! isset( $taken[ $match ] ) ) {
				$rules[] = array(
					'match'    => $match,
					'category' => self::category( $category, $asked ),
				);
			}
			$taken[ $match ] = true;
		}
		return $rules;
	}

	private static function own_rules( string $lines ): array {
		$block = array();
		foreach ( preg_split( '/\R/', $lines, -1, PREG_SPLIT_NO_EMPTY ) as $line ) {
			$words    = preg_split( '/\s+/', trim( $line ) );
			$category = $words[1] ?? 'advertising';
			if ( '' !== $words[0] ) {
				$block[] = array( $words[0], in_array( $category, self::BY_STRICTNESS, true ) ? $category : 'advertising' );
			}
		}
		return $block;
	}
}
