<?php
// As much of WordPress as the example uses: actions run in the order of their priority.
$actions = [];
function add_action($name, $callback, $priority = 10)
{
    $GLOBALS['actions'][$name][$priority][] = $callback;
}
function do_action($name)
{
    ksort($GLOBALS['actions'][$name]);
    foreach ($GLOBALS['actions'][$name] as $callbacks) foreach ($callbacks as $run) $run();
}

// Somebody else's plugin is there first, and wants to be first in the page.
add_action('wp_head', function () { ?>
<script>
  document.head.append(Object.assign(document.createElement('script'), { src: 'https://mc.yandex.ru/metrika/tag.js' }));
</script>
<?php }, 1);

foreach (array_slice($argv, 1) as $file) require $file;
?>
<!DOCTYPE html>
<html lang="ru">
<head>
<meta charset="utf-8">
<link rel="icon" href="data:,">
<?php do_action('wp_head'); ?>
</head>
<body>
<h1>Ромашка</h1>
<?php do_action('wp_footer'); ?>
</body>
</html>
