<?php
// What plug-ins that speed pages up do with scripts, in the way that their code tells: a buffer opened at
// `template_redirect`; scripts are left alone by their type, by the published attributes (LiteSpeed
// Cache, Autoptimize) or by a list that others may add to (WP Rocket). Inline ones are merged, the rest is
// delayed until somebody touches the page.
if ( isset( $_GET['merged_js'] ) ) {
	header( 'Content-Type: text/javascript' );
	exit( file_get_contents( WP_CONTENT_DIR . '/merged.js' ) );
}

add_action(
	'template_redirect',
	static function () {
		ob_start(
			static function ( $page ) {
				$merged = '';
				$page   = preg_replace_callback(
					'~<script\b([^>]*)>(.*?)</script>~is',
					static function ( $found ) use ( &$merged ) {
						list( $tag, $attributes, $text ) = $found;
						$is_running = ! preg_match( '~\stype=["\']([^"\']*)~i', $attributes, $type ) || preg_match( '~javascript|^module$~i', $type[1] );
						if ( ! $is_running || preg_match( '~data-no-optimize|data-noptimize~', $attributes ) ) {
							return $tag;
						}
						foreach ( (array) apply_filters( 'rocket_delay_js_exclusions', array() ) as $pattern ) {
							if ( preg_match( "#$pattern#i", $tag ) ) {
								return $tag;
							}
						}
						if ( ! preg_match( '~\ssrc=~i', $attributes ) ) {
							$merged .= "$text;\n";
							return '';
						}
						return '<script type="delayed"' . preg_replace( '~\stype=(["\']).*?\1~i', '', $attributes ) . '></script>';
					},
					$page
				);
				file_put_contents( WP_CONTENT_DIR . '/merged.js', $merged );
				return str_replace( '</body>', '<script src="/?merged.js"></script></body>', $page );
			}
		);
	},
	2
);
