<?php
/**
 * Cookies for the table of a policy.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * The same data that the cookie settings show, by category.
 */
final class Cookie_Rows {

	/**
	 * Cookies by category, each with `name`, `purpose`, `owner`, `expires` and `kind`. A service that has no
	 * cookies on the site has one row without a name.
	 *
	 * @param array    $known  What the build knows of services.
	 * @param array    $chosen Category of each service that is on the site, by its id.
	 * @param array    $asked  Whether each optional category is asked about, by its id.
	 * @param array    $own    The site's own cookies, all of them necessary.
	 * @param string   $site   What the site is called.
	 * @param callable $text   Gives the words in the language of the page of a text, or of one by language.
	 */
	public static function of( array $known, array $chosen, array $asked, array $own, string $site, callable $text ): array {
		$rows = array_fill_keys( array_merge( array( 'necessary' ), array_keys( array_filter( $asked ) ) ), array() );
		foreach ( $own as $cookie ) {
			$rows['necessary'][] = self::row( $cookie, $site, $text );
		}
		foreach ( $chosen as $id => $category ) {
			$service = $known['services'][ $id ];
			$owner   = self::owner( $text( $service['title'] ), $service );
			foreach ( $service['cookies'] ? $service['cookies'] : array( array( 'name' => '' ) ) as $cookie ) {
				$rows[ Held::category( $category, $asked ) ][] = self::row( $cookie, $owner, $text );
			}
		}
		return array_filter( $rows );
	}

	/**
	 * How long a cookie stays: a count and its unit (`min`, `h`, `d`, `w`, `m`, `y`), or one of the words
	 * `session`, `forever`, or nothing where nobody has published it.
	 *
	 * @param array $row A row, as above.
	 * @return array{int, string}
	 */
	public static function lifetime( array $row ): array {
		if ( 'session' === $row['expires'] || 'session' === $row['kind'] ) {
			return array( 0, 'session' );
		}
		if ( 'forever' === $row['expires'] || 'local' === $row['kind'] ) {
			return array( 0, 'forever' );
		}
		return preg_match( '/^(\d+)(min|h|d|w|m|y)$/D', $row['expires'], $part ) ? array( (int) $part[1], $part[2] ) : array( 0, '' );
	}

	/**
	 * A service, whose it is, and its country where that is another: `YouTube (Google, US)`.
	 *
	 * @param string $title   Its name.
	 * @param array  $service What is known of it.
	 */
	private static function owner( string $title, array $service ): string {
		$more = array_filter(
			array(
				false === strpos( $title, $service['provider'] ) ? $service['provider'] : '',
				'RU' === $service['country'] ? '' : $service['country'],
			)
		);
		return $more ? $title . ' (' . implode( ', ', $more ) . ')' : $title;
	}

	private static function row( array $cookie, string $owner, callable $text ): array {
		return array(
			'name'    => $cookie['name'],
			'purpose' => $text( $cookie['purpose'] ?? '' ),
			'owner'   => $owner,
			'expires' => $cookie['expires'] ?? '',
			'kind'    => $cookie['kind'] ?? 'cookie',
		);
	}
}
