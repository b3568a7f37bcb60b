<?php
/**
 * Counters that are put in by their numbers.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * The tags of services, as their vendors publish them in substance, held for a category.
 */
final class Counters {

	/** What a number looks like, by service. */
	const NUMBERS = array(
		'yandex-metrika'     => array( '\d{4,12}', '12345678' ),
		'google-analytics'   => array( 'G-[A-Z0-9]{4,16}', 'G-XXXXXXXXXX' ),
		'google-ads'         => array( 'AW-\d{4,16}', 'AW-123456789' ),
		'google-tag-manager' => array( 'GTM-[A-Z0-9]{4,12}', 'GTM-XXXXXXX' ),
		'top-mail-ru'        => array( '\d{4,12}', '3123456' ),
		'vk-retargeting'     => array( 'VK-RTRG-[A-Za-z0-9-]{3,32}', 'VK-RTRG-123456-abcde' ),
		'roistat'            => array( '[0-9a-f]{16,40}', '0123456789abcdef0123456789abcdef' ),
		'calltouch'          => array( '[A-Za-z0-9]{4,24}', 'abcd1234' ),
		'comagic'            => array( '[A-Za-z0-9_-]{8,64}', 'AbCdEfGh12345678' ),
		'jivo'               => array( '[A-Za-z0-9]{6,16}', 'aBcDeFgH12' ),
		'smartcallback'      => array( '[A-Za-z0-9]{8,64}', 'aBcDeFgH1234' ),
	);

	/**
	 * Whether a text can be the number of a service.
	 *
	 * @param string $id     The service.
	 * @param string $number The text.
	 */
	public static function is_number( string $id, string $number ): bool {
		return isset( self::NUMBERS[ $id ] ) && 1 === preg_match( '~^' . self::NUMBERS[ $id ][0] . '$~D', $number );
	}

	/**
	 * The tag of a service, held for its category.
	 *
	 * @param string $id       The service.
	 * @param string $number   Its number, checked.
	 * @param string $category The category.
	 */
	public static function tag( string $id, string $number, string $category ): string {
		$mark  = 'necessary' === $category ? '' : ' type="text/plain" data-category="' . htmlspecialchars( $category, ENT_QUOTES ) . '"';
		$lines = '';
		foreach ( self::parts( $id, $number ) as $part ) {
			$lines .= 0 === strpos( $part, 'https://' )
				? '<script' . $mark . ' src="' . htmlspecialchars( $part, ENT_QUOTES ) . '"' . ( 'vk-retargeting' === $id ? '' : ' async' ) . '></script>'
				: '<script' . $mark . '>' . $part . '</script>';
		}
		return $lines;
	}

	/**
	 * Scripts of a service, in their order: addresses, and texts.
	 *
	 * @param string $id     The service.
	 * @param string $number Its number, checked.
	 */
	private static function parts( string $id, string $number ): array {
		$gtag = "window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments)}gtag('js',new Date());gtag('config','$number');";
		$all  = array(
			'yandex-metrika'     => array( "window.ym=window.ym||function(){(ym.a=ym.a||[]).push(arguments)};ym.l=+new Date();ym($number,'init',{clickmap:true,trackLinks:true,accurateTrackBounce:true,webvisor:true});", 'https://mc.yandex.ru/metrika/tag.js' ),
			'google-analytics'   => array( $gtag, "https://www.googletagmanager.com/gtag/js?id=$number" ),
			'google-ads'         => array( $gtag, "https://www.googletagmanager.com/gtag/js?id=$number" ),
			'google-tag-manager' => array( "(window.dataLayer=window.dataLayer||[]).push({'gtm.start':+new Date(),event:'gtm.js'});", "https://www.googletagmanager.com/gtm.js?id=$number" ),
			'top-mail-ru'        => array( "(window._tmr=window._tmr||[]).push({id:'$number',type:'pageView',start:+new Date()});", 'https://top-fwz1.mail.ru/js/code.js' ),
			'vk-retargeting'     => array( 'https://vk.com/js/api/openapi.js?169', "VK.Retargeting.Init('$number');VK.Retargeting.Hit();" ),
			'roistat'            => array( "window.roistatProjectId='$number';window.roistatHost='cloud.roistat.com';", "https://cloud.roistat.com/api/site/1.0/$number/init" ),
			'calltouch'          => array( "window.CalltouchDataObject='ct';window.ct=window.ct||function(){ct.callbacks.push(arguments)};ct.callbacks=ct.callbacks||[];ct.loaded=false;", "https://mod.calltouch.ru/init.js?id=$number" ),
			'comagic'            => array( "(window.__cs=window.__cs||[]).push(['setCsAccount','$number']);", 'https://app.comagic.ru/static/cs.min.js' ),
			'jivo'               => array( "https://code.jivo.ru/widget/$number" ),
			'smartcallback'      => array( "https://smartcallback.ru/api/SmartCallBack.js?t=$number" ),
		);
		return $all[ $id ] ?? array();
	}
}
