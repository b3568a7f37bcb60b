<?php if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) die(); ?>
<!DOCTYPE html>
<html lang="ru">
<head>
  <script type="application/json" data-soglasie data-skip-moving="true">
    { "operator": "ООО «Ромашка»", "policy": { "url": "/cookies/", "version": "1" } }
  </script>
  <script src="/soglasie/soglasie.js" data-skip-moving="true"></script>
  <script type="text/plain" data-category="analytics" data-skip-moving="true" src="https://mc.yandex.ru/metrika/tag.js"></script>
  <?php $APPLICATION->ShowHead(); ?>
  <title><?php $APPLICATION->ShowTitle(); ?></title>
</head>
<body>
<?php $APPLICATION->ShowPanel(); ?>
<h1><?php $APPLICATION->ShowTitle(false); ?></h1>
