// Before the first paint: the page is in Russian unless its address says otherwise.
document.documentElement.lang =
  new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'ru';
