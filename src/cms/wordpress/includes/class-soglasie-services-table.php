<?php
/**
 * The table of services on the settings page.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * A row for each known service: whether it is on the site, its category, its number.
 */
final class Soglasie_Services_Table {

	/**
	 * Prints the table.
	 */
	public static function show(): void {
		echo '<p>' . esc_html__( 'Tick what is on your site: visitors see these services and their cookies in the cookie settings. If a counter is already put in by the theme or another plug-in, leave its number empty: it will be counted once, and it will wait.', 'soglasie' ) . '</p>';
		printf(
			'<p><a class="button" href="%1$s">%2$s</a> <span class="description">%3$s</span></p>',
			esc_url( Soglasie_Finder::url() ),
			esc_html__( 'Find services on the site', 'soglasie' ),
			esc_html__( 'Looks at the front page and at the latest pages and posts, and ticks what it finds.', 'soglasie' )
		);
		echo '<table class="widefat striped soglasie-services"><thead><tr>';
		foreach ( array( __( 'Service', 'soglasie' ), __( 'Category', 'soglasie' ), __( 'Number: the plug-in puts the counter in itself', 'soglasie' ) ) as $title ) {
			echo '<th scope="col">' . esc_html( $title ) . '</th>';
		}
		echo '</tr></thead><tbody>';
		$chosen = Soglasie_Options::get( 'services' );
		foreach ( Soglasie_Services::all() as $id => $service ) {
			self::row( $id, $service, $chosen[ $id ] ?? null );
		}
		echo '</tbody></table>';
		$room = Soglasie\Held::MOST - count( Soglasie_Services::CATEGORIES );
		/* translators: %d: a number */
		echo '<p class="description">' . esc_html( sprintf( __( 'Up to %d services have names in the cookie settings; further ones are held as well, without a name.', 'soglasie' ), $room ) ) . '</p>';
	}

	private static function row( string $id, array $service, ?array $chosen ): void {
		echo '<tr><td>';
		Soglasie_Fields::box(
			array(
				'name'  => "services[$id][on]",
				'value' => null !== $chosen,
				'label' => Soglasie_Services::title( $id ),
			)
		);
		echo '<span class="soglasie-provider">' . esc_html( implode( ', ', array_filter( array( $service['provider'], $service['country'] ) ) ) ) . '</span></td><td>';
		Soglasie_Fields::choice(
			array(
				'name'    => "services[$id][category]",
				'value'   => $chosen['category'] ?? $service['category'],
				'options' => array_combine( Soglasie_Services::CATEGORIES, array_map( array( 'Soglasie_Services', 'category' ), Soglasie_Services::CATEGORIES ) ),
				'more'    => array( 'aria-label' => Soglasie_Services::title( $id ) . ': ' . __( 'Category', 'soglasie' ) ),
			)
		);
		echo '</td><td>';
		if ( isset( Soglasie\Counters::NUMBERS[ $id ] ) ) {
			Soglasie_Fields::text(
				array(
					'name'  => "services[$id][number]",
					'value' => $chosen['number'] ?? '',
					'class' => 'code',
					'more'  => array(
						'placeholder'  => Soglasie\Counters::NUMBERS[ $id ][1],
						'aria-label'   => Soglasie_Services::title( $id ) . ': ' . __( 'Number', 'soglasie' ),
						'autocomplete' => 'off',
					),
				)
			);
		}
		echo '</td></tr>';
	}
}
