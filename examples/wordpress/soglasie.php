<?php
/**
 * Plugin Name: soglasie
 * Description: Спрашивает согласие на cookie. Стоит раньше всех скриптов страницы.
 */

// Файл положите в wp-content/mu-plugins, а содержимое dist — в папку soglasie в корне сайта.
add_action('wp_head', function () { ?>
<script type="application/json" data-soglasie>
  {
    "operator": "ООО «Ромашка»",
    "policy": { "url": "/cookies", "version": "1" },
    "services": { "yandex-metrika": true }
  }
</script>
<script src="/soglasie/soglasie.js"></script>
<?php }, -1000);

add_action('wp_footer', function () { ?>
<p><a href="/cookies" data-soglasie-open>Настройки cookie</a></p>
<?php });
