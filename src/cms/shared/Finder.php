<?php
/**
 * What is on a page already.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * Finds the services whose addresses are in a page.
 */
final class Finder {

	/**
	 * Their ids. Addresses may be plain, or as code writes them.
	 *
	 * @param array  $known What the build knows of services.
	 * @param string $html  The page, or several.
	 */
	public static function services( array $known, string $html ): array {
		// What the settings of the library themselves name in every page is no sign of anything.
		$html  = (string) preg_replace( '~<script type="application/json" data-soglasie.*?</script>~s', '', $html );
		// Nor is a link: it leads a visitor to a map, and loads none.
		$html  = (string) preg_replace( '~<a\s[^>]*>~i', '', $html );
		$text  = strtolower( str_replace( array( '\\/', '&#038;', '&amp;' ), array( '/', '&', '&' ), $html ) );
		$found = array();
		foreach ( $known['services'] as $id => $service ) {
			foreach ( $service['match'] as $match ) {
				// A host stands behind slashes, dots or a quote, never in the middle of a word.
				if ( preg_match( '~(?<![\w-])' . preg_quote( strtolower( $match ), '~' ) . '~', $text ) ) {
					$found[] = $id;
					break;
				}
			}
		}
		// Both load the same file; what is counted is told by its name.
		if ( in_array( 'vk-widgets', $found, true ) && in_array( 'vk-retargeting', $found, true ) ) {
			$found = array_diff( $found, array( preg_match( '~vk\.retargeting|vk-rtrg~', $text ) ? 'vk-widgets' : 'vk-retargeting' ) );
		}
		return array_values( $found );
	}
}
