<?php
/**
 * Videos and maps by their addresses.
 *
 * @package Soglasie
 */

defined( 'ABSPATH' ) || exit;

/**
 * WordPress makes a frame of an address of YouTube that stands alone in a post. These it does not know:
 * Rutube, VK Video, Yandex Maps. Their frames, like all others, are then held when the page is marked,
 * and the library shows what they are in their place.
 */
final class Soglasie_Embeds {

	/** Address of a page => address of the frame. */
	const FORMS = array(
		'rutube'      => array( '#^https?://(?:www\.)?rutube\.ru/(?:video(?:/embed)?|play/embed|shorts)/(private/)?([0-9a-f]{8,64})/?(?:\?p=([\w-]+))?#i', 'https://rutube.ru/play/embed/%2$s/' ),
		'vk-video'    => array( '#^https?://(?:m\.|www\.)?(?:vkvideo\.ru|vk\.com|vk\.ru)/(?:[^?\#]*[?&]z=)?(?:[^?\#]*/)?(?:video|clip)(-?\d+)_(\d+)#i', 'https://vkvideo.ru/video_ext.php?oid=%1$s&id=%2$s&hd=2' ),
		'yandex-maps' => array( '#^https?://yandex\.(?:ru|com|by|kz|uz)/(?:maps|map-widget/v1)/(?:[^?\#]*)\?(?:[^\#]*&)?um=(constructor(?:%%3A|:)[0-9a-f]+)#i', 'https://yandex.ru/map-widget/v1/?um=%1$s&source=constructor' ),
		'yandex-map'  => array( '#^https?://yandex\.(?:ru|com|by|kz|uz)/map-widget/v1/(\S+)$#i', 'https://yandex.ru/map-widget/v1/%1$s' ),
	);

	/**
	 * Adds the hooks.
	 */
	public static function start(): void {
		add_action( 'init', array( __CLASS__, 'register' ) );
	}

	/**
	 * Names the addresses to WordPress.
	 */
	public static function register(): void {
		foreach ( self::FORMS as $name => list( $pattern, $frame ) ) {
			$handler = static function ( $found, $attributes ) use ( $name, $frame ) {
				return self::frame( $name, $frame, (array) $found, (array) $attributes );
			};
			wp_embed_register_handler( "soglasie-$name", str_replace( '%%', '%', $pattern ), $handler );
		}
	}

	/**
	 * A frame, as wide as WordPress lets it be, in the form of a film.
	 *
	 * @param string $name       What it is.
	 * @param string $frame      Address of frames, with places for what was found.
	 * @param array  $found      What was found in the address.
	 * @param array  $attributes `width` and `height`, as far as they are known.
	 */
	private static function frame( string $name, string $frame, array $found, array $attributes ): string {
		$width   = (int) ( $attributes['width'] ?? 0 );
		$width   = $width > 0 ? $width : 640;
		$is_film = 'rutube' === $name || 'vk-video' === $name;
		$titles  = array(
			'rutube'   => 'Rutube',
			'vk-video' => Soglasie_Services::title( 'vk-video' ),
		);
		$parts   = array_pad( array_slice( $found, 1 ), 3, '' );
		return sprintf(
			'<iframe src="%1$s" width="%2$d" height="%3$d" title="%4$s" loading="lazy" style="border:0;max-width:100%%"%5$s></iframe>',
			esc_url( vsprintf( $frame, $parts ) ),
			$width,
			(int) round( $is_film ? $width * 9 / 16 : $width * 5 / 8 ),
			esc_attr( $titles[ $name ] ?? Soglasie_Services::title( 'yandex-maps' ) ),
			$is_film ? ' allow="autoplay; fullscreen; picture-in-picture; encrypted-media"' : ''
		);
	}
}
