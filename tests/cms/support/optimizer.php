<?php
// What plug-ins that speed pages up do with scripts, in the way that their code tells: a buffer opened at
// `template_redirect`; a script is known by anything in its tag that looks like a type (WP Rocket,
// Autoptimize), one with an address by that alone (WP Rocket); left alone are the published attributes
// (LiteSpeed Cache, Autoptimize) and lists that others may add to (WP Rocket). Inline and foreign ones are
// merged, the rest is delayed until somebody touches the page.
if ( isset( $_GET['merged_js'] ) ) {
	header( 'Content-Type: text/javascript' );
	exit( file_get_contents( WP_CONTENT_DIR . '/merged.js' ) );
}

function optimizer_is_listed( $list, $text ) {
	$all = implode( '|', (array) apply_filters( $list, array() ) );
	return '' !== $all && preg_match( "#($all)#i", $text );
}

function optimizer_take( $found, &$merged ) {
	list( $tag, $attributes, $text ) = $found;
	$is_script = false === strpos( $attributes, 'type' ) || preg_match( '~type\s*=\s*["\']?(?:text|application)/(?:x-)?(?:javascript|ecmascript)~i', $attributes );
	if ( preg_match( '~data-no-optimize|data-noptimize~', $attributes ) || optimizer_is_listed( 'rocket_delay_js_exclusions', $tag ) ) {
		return $tag;
	}
	if ( preg_match( '~\ssrc=["\']?((?:https?:)?//(?!localhost)[^"\']+)~i', $attributes, $src ) ) {
		if ( ! preg_match( '~\.js(?:\?|$)~', $src[1] ) || optimizer_is_listed( 'rocket_minify_excluded_external_js', $src[1] ) ) {
			return $tag;
		}
		$merged .= "document.head.append(Object.assign(document.createElement('script'), {src: '$src[1]'}));\n";
		return '';
	}
	if ( ! $is_script ) {
		return $tag;
	}
	if ( ! preg_match( '~\ssrc=~i', $attributes ) ) {
		$merged .= "$text;\n";
		return '';
	}
	return '<script type="delayed"' . preg_replace( '~\stype=(["\']).*?\1~i', '', $attributes ) . '></script>';
}

add_action(
	'template_redirect',
	static function () {
		ob_start(
			static function ( $page ) {
				$merged = '';
				$take   = static function ( $found ) use ( &$merged ) {
					return optimizer_take( $found, $merged );
				};
				$page   = preg_replace_callback( '~<script\b([^>]*)>(.*?)</script>~is', $take, $page );
				file_put_contents( WP_CONTENT_DIR . '/merged.js', $merged );
				return str_replace( '</body>', '<script src="/?merged.js"></script></body>', $page );
			}
		);
	},
	2
);

// One more counter, whose file is named as files are.
add_action(
	'wp_head',
	static function () {
		echo '<script src="https://mc.yandex.ru/metrika/watch.js"></script>';
	}
);
