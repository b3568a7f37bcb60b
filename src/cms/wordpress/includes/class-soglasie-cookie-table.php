<?php
/**
 * The table of cookies.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Cookies by category and service: for the policy. Made of the same data that the cookie settings show.
 */
final class Soglasie_Cookie_Table {

	const STYLE = 'soglasie-cookies';

	/**
	 * The tables, one for each category, with a heading.
	 *
	 * @param array $options What the owner has set.
	 */
	public static function render( array $options ): string {
		wp_enqueue_style( self::STYLE );
		$html = '';
		foreach ( self::rows( $options ) as $category => $rows ) {
			$html .= '<h3>' . esc_html( Soglasie_Services::category( $category ) ) . '</h3>'
				. '<p>' . esc_html( Soglasie_Services::purpose( $category ) ) . '</p>'
				. self::table( $rows );
		}
		return '<div class="soglasie-cookies">' . $html . '</div>';
	}

	/**
	 * Rows by category: name, purpose, whose it is, how long it stays.
	 *
	 * @param array $options What the owner has set.
	 */
	private static function rows( array $options ): array {
		$rows = array( 'necessary' => array() );
		foreach ( Soglasie_Services::OPTIONAL as $id ) {
			if ( $options['categories'][ $id ] ) {
				$rows[ $id ] = array();
			}
		}
		$site   = get_bloginfo( 'name' );
		$choice = array(
			'name'    => 'soglasie',
			'purpose' => __( 'Remembers your choice', 'soglasie' ),
			'expires' => 365 === $options['expires'] ? '1y' : $options['expires'] . 'd',
		);
		foreach ( array_merge( array( $choice ), Soglasie_Own_Cookies::all() ) as $cookie ) {
			$rows['necessary'][] = self::row( $cookie, $site );
		}
		foreach ( $options['services'] as $id => $service ) {
			$category = Soglasie_Config::category( $service['category'], $options );
			$preset   = Soglasie_Services::all()[ $id ];
			$owner    = self::owner( Soglasie_Services::title( $id ), $preset );
			foreach ( $preset['cookies'] as $cookie ) {
				$rows[ $category ][] = self::row( $cookie, $owner );
			}
			if ( ! $preset['cookies'] ) {
				$rows[ $category ][] = array( '—', __( 'Keeps its cookies on its own site', 'soglasie' ), $owner, '' );
			}
		}
		return array_filter( $rows );
	}

	/**
	 * A service, whose it is, and its country where that is another: `YouTube (Google, US)`.
	 *
	 * @param string $title  Its name.
	 * @param array  $preset What is known of it.
	 */
	private static function owner( string $title, array $preset ): string {
		$more = array_filter(
			array(
				false === strpos( $title, $preset['provider'] ) ? $preset['provider'] : '',
				'RU' === $preset['country'] ? '' : $preset['country'],
			)
		);
		return $more ? $title . ' (' . implode( ', ', $more ) . ')' : $title;
	}

	private static function row( array $cookie, string $owner ): array {
		return array(
			$cookie['name'],
			Soglasie_Services::text( $cookie['purpose'] ?? '' ),
			$owner,
			self::lifetime( $cookie['expires'] ?? '', $cookie['kind'] ?? 'cookie' ),
		);
	}

	private static function table( array $rows ): string {
		$head = array( __( 'Name', 'soglasie' ), __( 'Purpose', 'soglasie' ), __( 'Whose', 'soglasie' ), __( 'How long', 'soglasie' ) );
		$html = '<thead><tr><th scope="col">' . implode( '</th><th scope="col">', array_map( 'esc_html', $head ) ) . '</th></tr></thead><tbody>';
		foreach ( $rows as $row ) {
			$html .= '<tr><td>' . implode( '</td><td>', array_map( 'esc_html', $row ) ) . '</td></tr>';
		}
		return '<div class="soglasie-cookies-table"><table>' . $html . '</tbody></table></div>';
	}

	/**
	 * How long it stays, in words: `1y`, `30min`, `session`.
	 *
	 * @param string $expires As the library writes it; '' where nobody has published it.
	 * @param string $kind    Where it is kept.
	 */
	private static function lifetime( string $expires, string $kind ): string {
		if ( 'session' === $expires || 'session' === $kind ) {
			return __( 'until the browser is closed', 'soglasie' );
		}
		if ( 'forever' === $expires || 'local' === $kind ) {
			return __( 'until it is deleted', 'soglasie' );
		}
		if ( ! preg_match( '/^(\d+)(min|h|d|w|m|y)$/D', $expires, $part ) ) {
			return '';
		}
		$count = (int) $part[1];
		$words = array(
			/* translators: %d: a number */
			'min' => _n( '%d minute', '%d minutes', $count, 'soglasie' ),
			/* translators: %d: a number */
			'h'   => _n( '%d hour', '%d hours', $count, 'soglasie' ),
			/* translators: %d: a number */
			'd'   => _n( '%d day', '%d days', $count, 'soglasie' ),
			/* translators: %d: a number */
			'w'   => _n( '%d week', '%d weeks', $count, 'soglasie' ),
			/* translators: %d: a number */
			'm'   => _n( '%d month', '%d months', $count, 'soglasie' ),
			/* translators: %d: a number */
			'y'   => _n( '%d year', '%d years', $count, 'soglasie' ),
		);
		return sprintf( $words[ $part[2] ], $count );
	}
}
