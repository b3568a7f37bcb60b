import { headers } from 'next/headers';
import { readChoice } from 'soglasie/server';
import { config } from './config.js';
import { ConsentProvider } from './provider.jsx';

export const metadata = { title: 'Ромашка: Next.js', icons: 'data:,' };

export default async function Layout({ children }) {
  const request = await headers();
  const choice = readChoice(request.get('cookie'), config, { host: request.get('host') });
  return (
    <html lang="ru">
      <body>
        <ConsentProvider choice={choice} nonce={request.get('x-nonce') ?? ''}>
          {children}
        </ConsentProvider>
      </body>
    </html>
  );
}
