<?php
/**
 * What the privacy tools of WordPress get.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * The records have no name and no e-mail, only a number, which the visitor sees in the preferences. The
 * tool «Export personal data» asks for an e-mail: a number that is entered there gets the form of one.
 */
final class Soglasie_Privacy {

	/** A domain that is nobody's: RFC 2606. */
	const DOMAIN = '@record.invalid';

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_filter( 'wp_privacy_personal_data_exporters', array( __CLASS__, 'register' ) );
		add_action( 'load-export-personal-data.php', array( __CLASS__, 'take_number' ) );
		add_action( 'admin_init', array( __CLASS__, 'suggest_policy' ) );
	}

	/**
	 * Names the exporter.
	 *
	 * @param array $exporters The exporters so far.
	 */
	public static function register( $exporters ) {
		$exporters['soglasie'] = array(
			'exporter_friendly_name' => __( 'Cookie consent records', 'soglasie' ),
			'callback'               => array( __CLASS__, 'export' ),
		);
		return $exporters;
	}

	/**
	 * Gives a number that was entered for a user the form of an e-mail. WordPress itself checks the nonce,
	 * after this.
	 */
	public static function take_number(): void {
		$key = 'username_or_email_for_privacy_request';
		// phpcs:disable WordPress.Security.NonceVerification.Missing
		$given = isset( $_POST[ $key ] ) ? sanitize_text_field( wp_unslash( $_POST[ $key ] ) ) : '';
		if ( preg_match( '/^[0-9a-f]{32}$/D', $given ) ) {
			$_POST[ $key ] = $given . self::DOMAIN;
			// Nobody reads mail there.
			unset( $_POST['send_confirmation_email'] );
		}
		// phpcs:enable
	}

	/**
	 * What is kept under a number.
	 *
	 * @param string $email The number in the form of an e-mail; there is nothing about any other.
	 */
	public static function export( $email ): array {
		$items  = array();
		$number = strtolower( str_replace( self::DOMAIN, '', $email ) );
		foreach ( preg_match( '/^[0-9a-f]{32}$/D', $number ) ? Soglasie_Records::of_number( $number ) : array() as $at => $record ) {
			$items[] = array(
				'group_id'    => 'soglasie',
				'group_label' => __( 'Cookie consent records', 'soglasie' ),
				'item_id'     => "record-$at",
				'data'        => self::fields( $record ),
			);
		}
		return array(
			'data' => $items,
			'done' => true,
		);
	}

	/**
	 * Suggests a paragraph for the privacy policy.
	 */
	public static function suggest_policy(): void {
		$text = __( 'When you answer the cookie banner, we keep a record of your answer: its time, its number, the page of the policy and what you allowed. The record has no name, no IP address and no other trace of you; you see its number in the cookie settings.', 'soglasie' );
		wp_add_privacy_policy_content( 'Soglasie', '<p>' . esc_html( $text ) . '</p>' );
	}

	private static function fields( array $record ): array {
		$granted = array_keys( array_filter( $record['grants'] ) );
		$fields  = array(
			__( 'Number', 'soglasie' )   => $record['id'],
			__( 'Event', 'soglasie' )    => $record['event'],
			__( 'Decided', 'soglasie' )  => $record['decidedAt'],
			__( 'Received', 'soglasie' ) => $record['receivedAt'],
			__( 'How', 'soglasie' )      => $record['via'],
			__( 'Site', 'soglasie' )     => $record['site'],
			__( 'Operator', 'soglasie' ) => $record['operator'],
			__( 'Policy', 'soglasie' )   => $record['policy']['url'] . ' ' . $record['policy']['version'],
			__( 'Allowed', 'soglasie' )  => implode( ', ', array_map( array( 'Soglasie_Services', 'category' ), $granted ) ),
		);
		$data    = array();
		foreach ( $fields as $name => $value ) {
			$data[] = compact( 'name', 'value' );
		}
		return $data;
	}
}
