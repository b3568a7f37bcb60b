<?php
/**
 * What the settings page consists of.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Sections and fields, by the Settings API.
 */
final class Soglasie_Sections {

	/**
	 * Titles of the tabs.
	 */
	public static function tabs(): array {
		return array(
			'main'     => __( 'Site and policy', 'soglasie' ),
			'services' => __( 'Services', 'soglasie' ),
			'look'     => __( 'Look', 'soglasie' ),
			'records'  => __( 'Records', 'soglasie' ),
		);
	}

	/**
	 * Names everything to WordPress.
	 */
	public static function register(): void {
		foreach ( self::fields() as $tab => $fields ) {
			$page = Soglasie_Settings_Page::SLUG . '-' . $tab;
			add_settings_section( $tab, '', array( __CLASS__, "about_$tab" ), $page );
			foreach ( $fields as $name => list( $title, $kind, $more ) ) {
				$field = array(
					'name'  => $name,
					'value' => Soglasie_Options::get( $name ),
				) + $more;
				// A box has its words beside it, and a list of pages may not be there.
				$label = 'box' === $kind ? array() : array( 'label_for' => Soglasie_Fields::id( $name ) );
				add_settings_field( $name, $title, array( 'Soglasie_Fields', $kind ), $page, $tab, $field + $label );
			}
		}
		add_settings_field( 'categories', __( 'Categories', 'soglasie' ), array( __CLASS__, 'categories' ), Soglasie_Settings_Page::SLUG . '-services', 'services' );
	}

	/**
	 * Fields by tab: title, kind and the rest.
	 */
	private static function fields(): array {
		$look = array( 'data-preview' => '1' );
		return array(
			'main'     => array(
				'enabled'        => array( __( 'Consent', 'soglasie' ), 'box', array( 'label' => __( 'Ask visitors, and hold what waits for their answer', 'soglasie' ) ) ),
				'operator'       => array( __( 'Operator', 'soglasie' ), 'text', array( 'hint' => __( 'Who is responsible for the site: “Romashka LLC”. Shown in the banner and kept in the records.', 'soglasie' ), 'more' => $look ) ),
				'contact'        => array( __( 'E-mail for questions', 'soglasie' ), 'text', array( 'type' => 'email' ) ),
				'policy_page'    => array( __( 'Cookie policy', 'soglasie' ), 'page', array( 'none' => __( '— none —', 'soglasie' ) ) ),
				'policy_version' => array( __( 'Edition of the policy', 'soglasie' ), 'text', array( 'class' => 'small-text', 'hint' => __( 'A new edition asks everybody again. Letters, digits, “.”, “_”, “-”.', 'soglasie' ), 'more' => array( 'maxlength' => 16 ) ) ),
				'consent_page'   => array( __( 'Text of the consent', 'soglasie' ), 'page', array( 'none' => __( '— not a page of its own —', 'soglasie' ), 'hint' => __( 'Linked beside the policy, and kept in the records.', 'soglasie' ) ) ),
				'expires'        => array( __( 'Ask again after a consent, days', 'soglasie' ), 'text', self::days( 400 ) ),
				'reask'          => array( __( 'Ask again after a refusal, days', 'soglasie' ), 'text', self::days( 400 ) ),
				'locale'         => array( __( 'Language', 'soglasie' ), 'choice', array( 'options' => array( '' => __( 'That of the page', 'soglasie' ) ) + self::languages(), 'more' => $look ) ),
			),
			'services' => array(
				'hold_known'  => array( __( 'The rest', 'soglasie' ), 'box', array( 'label' => __( 'Also hold known services that are not ticked', 'soglasie' ), 'hint' => __( 'Facebook, TikTok, Google Maps, 2GIS and others wait for their categories, wherever they come from.', 'soglasie' ) ) ),
				'block'       => array( __( 'Other addresses', 'soglasie' ), 'lines', array( 'hint' => __( 'One on a line: a host, or a host and the start of a path, then the category: analytics, technical, functional or advertising.', 'soglasie' ), 'more' => array( 'placeholder' => "ads.example.ru advertising\nexample.ru/pixel analytics" ) ) ),
				'google_mode' => array( __( 'Google', 'soglasie' ), 'box', array( 'label' => __( 'Tell Google tags the answer (Consent Mode v2)', 'soglasie' ) ) ),
			),
			'look'     => array(
				'layout'   => array( __( 'Banner', 'soglasie' ), 'choice', array( 'options' => self::layouts(), 'more' => $look ) ),
				'theme'    => array( __( 'Theme', 'soglasie' ), 'choice', array( 'options' => self::themes(), 'more' => $look ) ),
				'accent'   => array( __( 'Colour of the buttons', 'soglasie' ), 'text', array( 'class' => 'soglasie-colour', 'more' => $look + array( 'maxlength' => 7 ) ) ),
				'radius'   => array( __( 'Rounding, px', 'soglasie' ), 'text', array( 'type' => 'number', 'class' => 'small-text', 'more' => $look + array( 'min' => 0, 'max' => 40 ) ) ),
				'launcher' => array( __( 'Round button', 'soglasie' ), 'box', array( 'label' => __( 'Show it on pages that have no other way to the cookie settings', 'soglasie' ) ) ),
			),
			'records'  => array(
				'records'   => array( __( 'Proof of consent', 'soglasie' ), 'box', array( 'label' => __( 'Keep a record of every decision', 'soglasie' ), 'hint' => __( 'In a table of this site’s database: number, time, edition of the policy, what was allowed. No IP addresses.', 'soglasie' ) ) ),
				'keep_days' => array( __( 'Keep them for, days', 'soglasie' ), 'text', self::days( 10000, 0 ) + array( 'hint' => __( '0 for ever.', 'soglasie' ) ) ),
			),
		);
	}

	/**
	 * What stands above the fields of a tab.
	 */
	public static function about_main(): void {
		Soglasie_Policy_Page::offer();
	}

	/**
	 * The table of services.
	 */
	public static function about_services(): void {
		Soglasie_Services_Table::show();
	}

	/**
	 * The preview.
	 */
	public static function about_look(): void {
		Soglasie_Preview::show();
	}

	/**
	 * How many records there are, and how to get them.
	 */
	public static function about_records(): void {
		$count = Soglasie_Records::count();
		/* translators: %s: how many */
		$told = sprintf( _n( '%s record is kept.', '%s records are kept.', $count, 'soglasie' ), number_format_i18n( $count ) );
		printf( '<p>%1$s <a class="button" href="%2$s">%3$s</a></p>', esc_html( $told ), esc_url( Soglasie_Export::url() ), esc_html__( 'Download as CSV', 'soglasie' ) );
		printf(
			'<p>%1$s <a href="%2$s">%3$s</a></p>',
			esc_html__( 'To find what one visitor agreed to, enter the number of the record, which the visitor sees in the cookie settings, here:', 'soglasie' ),
			esc_url( admin_url( 'export-personal-data.php' ) ),
			esc_html__( 'Tools → Export Personal Data', 'soglasie' )
		);
	}

	/**
	 * A box for each category that can be asked about.
	 */
	public static function categories(): void {
		$chosen = Soglasie_Options::get( 'categories' );
		echo '<fieldset>';
		foreach ( Soglasie_Services::OPTIONAL as $id ) {
			Soglasie_Fields::box(
				array(
					'name'  => "categories[$id]",
					'value' => $chosen[ $id ],
					'label' => Soglasie_Services::category( $id ),
				)
			);
			echo '<br>';
		}
		echo '<p class="description">' . esc_html__( 'What belongs to a category that is not asked about waits for the strictest of the others. Strictly necessary ones are always on.', 'soglasie' ) . '</p></fieldset>';
	}

	private static function days( int $most, int $least = 1 ): array {
		return array(
			'type'  => 'number',
			'class' => 'small-text',
			'more'  => array(
				'min' => $least,
				'max' => $most,
			),
		);
	}

	private static function languages(): array {
		return Soglasie_Services::locales();
	}

	private static function layouts(): array {
		return array(
			'card'   => __( 'A card in the corner', 'soglasie' ),
			'bar'    => __( 'A bar at the bottom', 'soglasie' ),
			'inline' => __( 'At the start of the page, covering nothing', 'soglasie' ),
			'center' => __( 'A window in the middle', 'soglasie' ),
		);
	}

	private static function themes(): array {
		return array(
			'page'  => __( 'As the page', 'soglasie' ),
			'light' => __( 'Light', 'soglasie' ),
			'dark'  => __( 'Dark', 'soglasie' ),
			'os'    => __( 'As the visitor’s system', 'soglasie' ),
		);
	}
}
