<?php
/**
 * Colours and shape of the widget.
 *
 * @package Soglasie
 */

namespace Soglasie;

/**
 * What the library takes from custom properties of the page.
 */
final class Look {

	/**
	 * A style sheet, or nothing where the owner has set nothing.
	 *
	 * @param string $accent A colour, `#2271b1`; '' for that of the library.
	 * @param string $radius Pixels; '' likewise.
	 */
	public static function style( string $accent, string $radius ): string {
		$rules = '' === $accent ? '' : '--sg-accent:' . $accent . ';';
		if ( '' !== $radius ) {
			$rules .= '--sg-radius:' . $radius . 'px;--sg-button-radius:' . $radius . 'px;';
		}
		return '' === $rules ? '' : '<style>:root{' . $rules . '}</style>';
	}
}
