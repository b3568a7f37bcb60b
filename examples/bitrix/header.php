<?php if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) die(); ?>
<!DOCTYPE html>
<html lang="ru">
<head>
  <script type="application/json" data-soglasie data-skip-moving="true">
    {
      "operator": "ООО «Ромашка»",
      "policy": { "url": "/cookies/", "version": "1" },
      "services": { "yandex-metrika": true }
    }
  </script>
  <script src="/soglasie/soglasie.js" data-skip-moving="true"></script>
  <!-- Код Метрики такой, каким его дал Яндекс: Битрикс перенесёт его вниз, и он подождёт там. -->
  <script>
    (function(m,e,t,r,i,k,a){m[i]=m[i]||function(){(m[i].a=m[i].a||[]).push(arguments)};
    m[i].l=1*new Date();
    for (var j = 0; j < document.scripts.length; j++) {if (document.scripts[j].src === r) { return; }}
    k=e.createElement(t),a=e.getElementsByTagName(t)[0],k.async=1,k.src=r,a.parentNode.insertBefore(k,a)})
    (window, document, 'script', 'https://mc.yandex.ru/metrika/tag.js', 'ym');
    ym(10001, 'init', { clickmap: true, trackLinks: true });
  </script>
  <?php $APPLICATION->ShowHead(); ?>
  <title><?php $APPLICATION->ShowTitle(); ?></title>
</head>
<body>
<?php $APPLICATION->ShowPanel(); ?>
<h1><?php $APPLICATION->ShowTitle(false); ?></h1>
