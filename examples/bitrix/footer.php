<?php if (!defined('B_PROLOG_INCLUDED') || B_PROLOG_INCLUDED !== true) die(); ?>
<footer>
  <a href="/cookies/" data-soglasie-open>Настройки cookie</a>
</footer>
</body>
</html>
