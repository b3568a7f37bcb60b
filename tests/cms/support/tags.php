<?php
// What other plug-ins and the theme print, as vendors publish it: none of it is marked.

add_filter(
	'wp_resource_hints',
	static function ( $urls, $relation ) {
		return in_array( $relation, array( 'preconnect', 'dns-prefetch' ), true ) ? array_merge( $urls, array( 'https://mc.yandex.ru', 'https://vk.com' ) ) : $urls;
	},
	10,
	2
);

add_action(
	'wp_head',
	static function () { ?>
<link rel="preconnect" href="https://www.googletagmanager.com" crossorigin>
<link rel="preconnect" href="https://connect.facebook.net">
<!-- Yandex.Metrika counter -->
<script type="text/javascript">
	(function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};
	m[i].l=1*new Date();k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
	(window, document, "script", "https://mc.yandex.ru/metrika/tag.js", "ym");
	ym(12345678, "init", { clickmap:true, trackLinks:true, accurateTrackBounce:true, webvisor:true });
</script>
<noscript><div><img src="https://mc.yandex.ru/watch/12345678" style="position:absolute; left:-9999px;" alt="" /></div></noscript>
<!-- /Yandex.Metrika counter -->
<script>(function(w,d,s,l,i){w[l]=w[l]||[];w[l].push({'gtm.start':new Date().getTime(),event:'gtm.js'});var f=d.getElementsByTagName(s)[0],
j=d.createElement(s),dl=l!='dataLayer'?'&l='+l:'';j.async=true;j.src='https://www.googletagmanager.com/gtm.js?id='+i+dl;f.parentNode.insertBefore(j,f);
})(window,document,'script','dataLayer','GTM-ABCDEF');</script>
<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABCDEFGH"></script>
<script>
	window.dataLayer = window.dataLayer || [];
	function gtag(){dataLayer.push(arguments);}
	gtag('js', new Date());
	gtag('config', 'G-ABCDEFGH');
</script>
<script>!function(f,b,e,v,n,t,s){if(f.fbq)return;n=f.fbq=function(){n.callMethod?n.callMethod.apply(n,arguments):n.queue.push(arguments)};
if(!f._fbq)f._fbq=n;n.push=n;n.loaded=!0;n.version='2.0';n.queue=[];t=b.createElement(e);t.async=!0;t.src=v;
s=b.getElementsByTagName(e)[0];s.parentNode.insertBefore(t,s)}(window,document,'script','https://connect.facebook.net/en_US/fbevents.js');
fbq('init', '123456'); fbq('track', 'PageView');</script>
<noscript><img height="1" width="1" style="display:none" src="https://www.facebook.com/tr?id=123456&ev=PageView&noscript=1"/></noscript>
	<?php },
	1
);

add_action(
	'wp_body_open',
	static function () { ?>
<noscript><iframe src="https://www.googletagmanager.com/ns.html?id=GTM-ABCDEF" height="0" width="0" style="display:none;visibility:hidden"></iframe></noscript>
	<?php }
);

add_action(
	'wp_footer',
	static function () { ?>
<script type="text/javascript">!function(){var t=document.createElement("script");t.type="text/javascript",t.async=!0,t.src='https://vk.com/js/api/openapi.js?169',t.onload=function(){VK.Retargeting.Init("VK-RTRG-1-abc"),VK.Retargeting.Hit()},document.head.appendChild(t)}();</script>
<noscript><img src="https://vk.com/rtrg?p=VK-RTRG-1-abc" style="position:fixed; left:-999px;" alt=""/></noscript>
<script type="text/javascript">
var _tmr = window._tmr || (window._tmr = []);
_tmr.push({id: "3123456", type: "pageView", start: (new Date()).getTime()});
(function (d, w, id) {
	if (d.getElementById(id)) return;
	var ts = d.createElement("script"); ts.type = "text/javascript"; ts.async = true; ts.id = id;
	ts.src = "https://top-fwz1.mail.ru/js/code.js";
	var f = function () {var s = d.getElementsByTagName("script")[0]; s.parentNode.insertBefore(ts, s);};
	if (w.opera == "[object Opera]") { d.addEventListener("DOMContentLoaded", f, false); } else { f(); }
})(document, window, "tmr-code");
</script>
<noscript><div><img src="https://top-fwz1.mail.ru/counter?id=3123456;js=na" style="position:absolute;left:-9999px;" alt="" /></div></noscript>
<script src="//code.jivo.ru/widget/AbCdEf1234" async></script>
	<?php }
);

// No address of YouTube can be asked here; this is what it answers.
add_filter(
	'pre_oembed_result',
	static function ( $html, $url ) {
		return preg_match( '~youtu\.be/(\w+)|[?&]v=(\w+)~', $url, $found )
			? '<iframe title="Ролик о заводе" width="500" height="281" src="https://www.youtube.com/embed/' . end( $found ) . '?feature=oembed" frameborder="0" allow="accelerometer; autoplay" allowfullscreen></iframe>'
			: $html;
	},
	10,
	2
);
