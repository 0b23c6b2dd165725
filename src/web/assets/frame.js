// Menus shut when one looks elsewhere; without scripts they shut where they were opened.
const openMenus = () => document.querySelectorAll('details.menu-group[open]');

document.addEventListener('click', ({ target }) => {
  for (const menu of openMenus()) if (!menu.contains(target)) menu.open = false;
});

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape') return;
  for (const menu of openMenus()) {
    const hadFocus = menu.contains(document.activeElement);
    menu.open = false;
    if (hadFocus) menu.querySelector('summary').focus();
  }
});

// Whoever signs out in one window has left them all: nothing of theirs stays on the screen. While a session lives, the server
// shows nobody the page that says so.
const leaving = new BroadcastChannel('sign-out');
if (window.location.pathname === '/sign-in' && window.location.search === '?out=1')
  leaving.postMessage('out');
leaving.addEventListener('message', () => window.location.replace('/sign-in'));
