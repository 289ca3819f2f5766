/** What only the options page shows; the theme brings the rest. */
import '@mantine/core/styles/InlineInput.css';
import '@mantine/core/styles/Radio.css';
import '@mantine/core/styles/RadioCard.css';
import '@mantine/core/styles/PasswordInput.css';
import '@mantine/core/styles/Notification.css';
import '@mantine/core/styles/Kbd.css';
import '@mantine/notifications/styles.css';
