import { html, textOf } from './html.mjs';

/** A page around what it shows. */
export const whole = (title, body, isSignedIn = true) =>
  textOf(html`<!doctype html>
<html lang="ru">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header>
<p class="name">${isSignedIn ? html`<a href="/">soglasie</a>` : 'soglasie'}</p>
${isSignedIn && html`<form method="post" action="/sign-out"><button class="quiet">Выйти</button></form>`}
</header>
<main>
${body}
</main>
</body>
</html>
`);
