document.querySelector('#counter').textContent = 'работает';
