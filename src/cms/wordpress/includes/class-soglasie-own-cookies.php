<?php
/**
 * What WordPress itself keeps in the visitor's browser.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * Strictly necessary cookies of WordPress and WooCommerce: named to visitors, never erased.
 */
final class Soglasie_Own_Cookies {

	/**
	 * Cookies as the library describes them.
	 */
	public static function all(): array {
		$login   = array(
			'ru' => 'Держит вас в личном кабинете',
			'en' => 'Keeps you signed in',
		);
		$cookies = array(
			self::cookie( 'wordpress_logged_in_*', $login, 'session' ),
			self::cookie( 'wordpress_sec_*', $login, 'session' ),
			self::cookie(
				'wordpress_test_cookie',
				array(
					'ru' => 'Проверяет, что браузер принимает cookie',
					'en' => 'Checks that the browser takes cookies',
				),
				'session'
			),
			self::cookie(
				'comment_author_*',
				array(
					'ru' => 'Помнит имя и почту, если вы об этом попросили, оставляя комментарий',
					'en' => 'Remembers your name and e-mail where you asked for it when you commented',
				),
				''
			),
		);
		if ( class_exists( 'WooCommerce' ) ) {
			$cart = array(
				'ru' => 'Помнит, что лежит в корзине',
				'en' => 'Remembers what is in the cart',
			);
			foreach ( array( 'wp_woocommerce_session_*', 'woocommerce_cart_hash', 'woocommerce_items_in_cart' ) as $name ) {
				$cookies[] = self::cookie( $name, $cart, '' );
			}
		}
		return $cookies;
	}

	private static function cookie( string $name, array $purpose, string $expires ): array {
		$cookie = array(
			'name'    => $name,
			'purpose' => $purpose,
			'keep'    => true,
		);
		return '' === $expires ? $cookie : $cookie + array( 'expires' => $expires );
	}
}
