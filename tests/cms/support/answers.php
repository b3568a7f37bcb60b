<?php
// Pages in shapes that a theme or a plug-in may give them: `/?answer=amp`.
add_action(
	'template_redirect',
	static function () {
		$script = '<script src="https://mc.yandex.ru/metrika/tag.js"></script>';
		$kind   = isset( $_GET['answer'] ) ? $_GET['answer'] : '';
		$start  = array(
			'amp'      => '<!doctype html><html ⚡ lang="ru"><head><meta charset="utf-8"><title>A</title></head>',
			'early'    => "<!DOCTYPE html>\n<html lang=\"ru\" data-x='>'>\n<head itemscope>\n<meta charset=\"utf-8\"><title>A</title></head>",
			'flushed'  => '<!doctype html><html><head><meta charset="utf-8">',
			'headless' => '<!doctype html><title>A</title>',
			'comment'  => "<!-- <head> -->\n<!doctype html><html><!-- <head> --><head><meta charset='utf-8'><title>A</title></head>",
		);
		if ( 'json' === $kind ) {
			wp_send_json( array( 'html' => "<!doctype html>$script" ) );
		}
		if ( 'part' === $kind ) {
			exit( "<div>$script</div>" );
		}
		if ( isset( $start[ $kind ] ) ) {
			echo $start[ $kind ];
			if ( 'flushed' === $kind ) {
				ob_flush();
				echo '<title>A</title></head>';
			}
			exit( "<body>$script</body></html>" );
		}
	}
);
